import type { Grade } from '../judge/grade.ts';
import type { ReportView } from '../pages/report-page.ts';
import { askedMutant, caught, gradeWith, mutantsWith, testThat } from './grades.ts';

/** What a report is made of, by hand. */

/** A full grade in its lesson. @param reveal how much that tells of what is missed */
export function reportView(
  facts: Partial<Grade>,
  reveal: ReportView['lesson']['reveal'] = 'behaviour',
): ReportView {
  const grade = gradeWith({ full: true, ...facts });
  const tasks = grade.tasks.map(({ task }) => ({
    number: task,
    bugs: grade.bugs.filter((bug) => bug.task === task).map(({ id }) => ({ id })),
  }));
  return { grade, lesson: { title: 'Sales', kind: 'write', reveal, tasks } };
}

/** As large as that of a capstone, and larger: every test notices some bugs, and many mutants. */
export function largeReport({ tests = 200, bugs = 80, mutants = 100, lines = 600 } = {}): ReportView {
  const names = Array.from(
    { length: tests },
    (_, index) => `the shop > keeps promise ${index} of its ${tests}`,
  );
  const noticedBy = (index: number, step: number): string[] =>
    names.filter((_, test) => (test + index) % step === 0);
  const source = Array.from({ length: lines }, (_, line) => `const left${line} = stock - ${line};`);
  return {
    ...reportView({
      verdict: 'passed',
      tests: names.map((name) => testThat(name)),
      bugs: Array.from({ length: bugs }, (_, index) =>
        caught(`Forgets promise ${index} when somebody asks twice.`, names[0], 'expected 0, got -1', {
          task: 1 + (index % 3),
          caughtBy: noticedBy(index, bugs).slice(0, 12),
        }),
      ).toSorted((a, b) => a.task - b.task),
      mutants: {
        ...mutantsWith([], mutants),
        each: Array.from({ length: mutants }, (_, index) =>
          askedMutant(1 + index * 2, noticedBy(index, 3), { id: String(index) }),
        ),
      },
    }),
    sources: { 'src/counter.ts': `${source.join('\n')}\n` },
  };
}
