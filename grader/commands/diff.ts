import { findLessonId } from '../course/lesson-ids.ts';
import { comparisonLines } from '../reports/solution-lines.ts';
import type { Context } from '../terminal/context.ts';
import { mayShow, type SolutionFlags } from './solution.ts';

/** `kata diff LESSON`: the learner's files next to the solution's. @returns 0; 1 where the reader would rather not see it */
export async function diffCommand(name: string, flags: SolutionFlags, context: Context): Promise<number> {
  const { root, out } = context;
  const id = findLessonId(root, name, context.cwd);
  const lines = comparisonLines(root, id, context);
  if (!(await mayShow(id, flags, context))) return 1;
  for (const line of lines) out(`${line}\n`);
  return 0;
}
