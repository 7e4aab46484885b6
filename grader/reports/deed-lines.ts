import { deedsOf } from '../judge/deeds.ts';
import type { Grade } from '../judge/grade.ts';
import { titleOf } from '../judge/habit-title.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wrapped } from './wrapped.ts';

const { deeds: sentences } = catalogue;

/** What a suite shows that its writer can do: one item for the bugs, one for each habit, one for the words of Vitest. */
export function deedLines(grade: Pick<Grade, 'tasks' | 'habits' | 'uses'>, width: number): string[] {
  const { caught, tasks, habits, uses } = deedsOf(grade);
  return [
    ...(caught > 0 ? [sentences.bugs(caught, tasks)] : []),
    ...habits.map((habit) => sentences.habit(titleOf(habit), habit.evidence)),
    ...(uses.length > 0 ? [sentences.uses(uses)] : []),
  ].flatMap((text) => wrapped(`- ${text}`, width, '  ', '    '));
}
