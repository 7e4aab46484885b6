import { putBack, reset } from '../learner/reset.ts';
import { keepMine } from '../learner/starter-news.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';

export interface ResetFlags {
  /** Brings the learner's version back. */
  putBack?: boolean;
  /** Stays with the learner's version though the starter is another one now. */
  keep?: boolean;
}

/** `kata reset LESSON`: loses nothing, so it does not ask. @returns 0 */
export function resetCommand(
  name: string,
  { putBack: isBack, keep }: ResetFlags,
  { root, out }: Context,
): number {
  const id = findLessonId(root, name);
  if (isBack && keep) throw new UsageError(catalogue.usage.backOrKeep);
  const act = isBack ? putBack : keep ? keepMine : reset;
  out(`${act(root, id)}\n`);
  return 0;
}
