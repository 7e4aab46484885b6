import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { Classroom } from '../testing/classroom.ts';
import { BusyMachine } from './busy-machine.ts';

const gradings = Number(process.env.GRADINGS ?? 100);
const solution = (id: string): [string, string] => [id, path.join(kit, 'solutions', id)];
const attempt = (id: string, name: string): [string, string] => [
  id,
  path.join(kit, 'grader/testdata/attempts', id, name),
];
const suites = [
  solution('08-edge-cases'),
  solution('11-time'),
  solution('24-capstone-orders'),
  solution('25-capstone-auth'),
  attempt('08-edge-cases', 'first-attempt'),
  attempt('11-time', 'first-attempt'),
  attempt('24-capstone-orders', 'first-attempt'),
];

const test = base
  .extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
    const classroom = new Classroom(kit);
    onCleanup(() => classroom.close());
    return classroom;
  })
  .extend('quiet', { scope: 'file' }, async ({ classroom }) => {
    const grades = new Map<string, object>();
    for (const [id, folder] of suites) grades.set(folder, await outcomesOf(classroom, id, folder));
    return grades;
  });

test.for([
  ['under 6 endless loops', 6, undefined],
  ['with workers that stand still 320 of every 400 ms', 0, { ms: 320, of: 400 }],
  ['under both', 6, { ms: 320, of: 400 }],
] as const)(
  `judges ${gradings} times as on a quiet machine %s`,
  async ([, loops, stopped], { classroom, quiet }) => {
    const busy = new BusyMachine(loops, stopped);
    const times: number[] = [];
    try {
      for (let grading = 0; grading < gradings; grading += 1) {
        const [id, folder] = suites[grading % suites.length];
        const began = performance.now();
        const outcomes = await outcomesOf(classroom, id, folder);
        times.push(performance.now() - began);
        expect(outcomes, `${folder}, grading ${grading}`).toEqual(quiet.get(folder));
      }
    } finally {
      busy.rest();
      console.log({ gradings: times.length, slowestMs: Math.round(Math.max(...times)) });
    }
  },
);

/** Verdict, score, and what became of every test, bug and mutant; not which of several tests noticed first, or how. */
async function outcomesOf(classroom: Classroom, id: string, folder: string): Promise<object> {
  const grade = await classroom.gradeFolder(id, folder, { hasNoMutants: false });
  const { verdict, score, tasks, tests, correct, bugs, mutants, habits } = grade;
  return {
    verdict,
    score,
    tasks,
    tests: tests.map(({ name, status, counts, reason }) => ({ name, status, counts, reason })),
    correct,
    bugs: bugs.map(({ id: bug, outcome }) => ({ bug, outcome })),
    mutants,
    habits: habits?.map(({ id: habit, kept }) => ({ habit, kept })),
  };
}
