import type { Context } from '../commands/context.ts';
import { loadLesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { nextHint, readTaskHints } from './hints.ts';
import { ProgressFile } from './progress.ts';

/** What other commands do for the coach. Each answers with lines to show. */
export interface Desk {
  /** The next hint, after what the newest grade says; undefined where there is none. */
  hint(lessonId: string, grade: Grade): string | undefined;
  list(width: number): Promise<string[]>;
  solution(lessonId: string, width: number): Promise<string[]>;
  diff(lessonId: string, width: number): Promise<string[]>;
  reset(lessonId: string): Promise<string[]>;
}

/** The desk that the kit has. The commands are loaded when they are asked for. */
export function deskFor(context: Context): Desk {
  const { root } = context;
  return {
    hint(lessonId, grade) {
      const progress = new ProgressFile(root);
      const hint = nextHint(
        loadLesson(root, lessonId),
        readTaskHints(root, lessonId),
        grade,
        progress.hintsUsed(lessonId),
      );
      if (hint) progress.useHint(lessonId, hint.id);
      return hint?.text;
    },
    list: (width) =>
      linesOf(context, width, async (quiet) => {
        const { listCommand } = await import('../commands/list.ts');
        listCommand({}, quiet);
      }),
    solution: async (lessonId) => [`Our solution is in solutions/${lessonId}. Try for yourself first.`],
    diff: async (lessonId) => [
      'This puts ours beside yours:',
      `git diff --no-index lessons/${lessonId} solutions/${lessonId}`,
    ],
    reset: async (lessonId) => [
      'This puts the starter back, and keeps what you wrote as a stash:',
      `git stash push lessons/${lessonId}`,
    ],
  };
}

/** What a command says, in lines. */
async function linesOf(
  context: Context,
  width: number,
  act: (quiet: Context) => Promise<unknown>,
): Promise<string[]> {
  let said = '';
  const out = (text: string): void => void (said += text);
  await act({ ...context, width, out, err: out });
  return said.trimEnd().split('\n');
}
