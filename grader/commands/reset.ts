import { putBack, reset } from '../learner/reset.ts';
import { keepMine } from '../learner/starter-news.ts';
import { isBegun } from '../learner/starters.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';
import { ask } from './ask.ts';

export interface ResetFlags {
  /** Every lesson of the course. */
  all?: boolean;
  /** Does not ask before it resets all of them. */
  yes?: boolean;
  /** Brings the learner's version back. */
  putBack?: boolean;
  /** Stays with the learner's version though the starter is another one now. */
  keep?: boolean;
}

const { usage, commands } = catalogue;

/**
 * `kata reset LESSON`: loses nothing, so it does not ask; `--all` asks.
 * @returns 0; 1 where the reader would rather keep all as it is; 2 where one of all cannot be reset
 */
export async function resetCommand(
  name: string | undefined,
  { all, yes, putBack: isBack, keep }: ResetFlags,
  context: Context,
): Promise<number> {
  const { root, out, cwd } = context;
  if (isBack && keep) throw new UsageError(usage.backOrKeep);
  if (all && name !== undefined) throw new UsageError(usage.allOrNames);
  if (all && (isBack || keep)) throw new UsageError(usage.allAlone);
  if (all) return resetAll(yes, context);
  if (name === undefined) throw new UsageError(usage.nameOrAll);
  const id = findLessonId(root, name, cwd);
  const act = isBack ? putBack : keep ? keepMine : reset;
  out(`${act(root, id)}\n`);
  return 0;
}

async function resetAll(yes: boolean | undefined, context: Context): Promise<number> {
  const { root, out, err } = context;
  const begun = lessonIds(root).filter((id) => isBegun(root, id));
  if (begun.length === 0) {
    out(`${commands.reset.allAreStarters}\n`);
    return 0;
  }
  const question = commands.reset.askAll(begun.length);
  if (!yes && !(await ask(question, commands.reset.needsYes(begun.length), context))) {
    out(`${commands.reset.declined}\n`);
    return 1;
  }
  let code = 0;
  for (const id of begun) {
    try {
      out(`${reset(root, id)}\n`);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      err(`${error.message}\n`);
      code = 2;
    }
  }
  return code;
}
