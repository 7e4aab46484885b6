import { findLessonId } from '../course/lesson-ids.ts';
import { findCatches, type BothCatches } from '../learner/catches.ts';
import { comparisonLines } from '../reports/solution-lines.ts';
import type { Context } from '../terminal/context.ts';
import { mayShow, type SolutionFlags } from './solution.ts';

interface DiffContext extends Context {
  /** Finds what the tests of both catch; by running them where it is not given. */
  findCatches?: (lessonId: string) => Promise<BothCatches>;
}

/**
 * `kata diff LESSON`: the learner's tests next to those of the solution that check the same.
 * @returns 0; 1 where the reader would rather not see it
 */
export async function diffCommand(name: string, flags: SolutionFlags, context: DiffContext): Promise<number> {
  const { root, out } = context;
  const id = findLessonId(root, name, context.cwd);
  // What cannot be read is told before anything is asked.
  comparisonLines(root, id, context);
  if (!(await mayShow(id, flags, context))) return 1;
  const find = context.findCatches ?? ((lesson) => findCatches(root, lesson, () => openGrader(root)));
  // Tests that cannot run are paired by their names.
  const catches = await find(id).catch(() => undefined);
  for (const line of comparisonLines(root, id, context, catches)) out(`${line}\n`);
  return 0;
}

async function openGrader(root: string): Promise<import('../grader.ts').Grader> {
  const { Grader } = await import('../grader.ts');
  return new Grader(root);
}
