import type { Grade, HabitGrade } from '../judge/grade.ts';
import { titleOf } from '../judge/habit-title.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine } from '../terminal/clean-text.ts';

const sentences = catalogue.habit;

/** The habits that were judged: those that are kept by name, the others with what was seen. What nothing asks for
 * here comes last, and is marked as extra. After the bugs are caught. */
export function habitLines(grade: Grade, width: number): string[] {
  const judged = toldHabits(grade);
  if (judged.length === 0) return [];

  const kept = judged.filter((habit) => habit.kept);
  // What is asked for as a smaller change is told there, and is not extra.
  const isToldAbove = ({ asked, survivor }: HabitGrade): boolean =>
    asked === undefined && (grade.mutants?.survivors ?? []).some(({ id }) => id === survivor);
  return [
    ...wrapped(sentences.heading(kept.length, judged.length, kept.map(titleOf)), width, '  '),
    ...judged
      .filter((habit) => !habit.kept && !isToldAbove(habit))
      .toSorted((a, b) => Number(b.asked !== undefined) - Number(a.asked !== undefined))
      .flatMap((habit) => brokenLines(habit, width)),
  ];
}

/** The habits that were judged, where it is time to tell of them: after the bugs are caught. */
export function toldHabits({ habits, bugs, verdict }: Grade): HabitGrade[] {
  const isTime = verdict !== 'invalid' && bugs.every(({ caughtBy }) => caughtBy.length > 0);
  return isTime ? (habits ?? []).filter(({ kept }) => kept !== null) : [];
}

function brokenLines(habit: HabitGrade, width: number): string[] {
  const { test, file, line, evidence, why, lesson, asked } = habit;
  const place = [
    test === undefined ? '' : `"${cleanLine(test)}"`,
    file && line ? sentences.place(file, line) : file,
  ]
    .filter(Boolean)
    .join(', ');
  return [
    ...wrapped((asked ? sentences.broken : sentences.brokenExtra)(titleOf(habit)), width, '  '),
    ...(place ? wrapped(place, width, '    ') : []),
    ...wrapped(evidence, width, '    '),
    ...wrapped(sentences.teaches(why, lesson), width, '    '),
  ];
}
