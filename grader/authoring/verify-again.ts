import { verifyLessons, type VerifyFlags } from '../commands/verify.ts';
import type { Context } from '../commands/context.ts';
import { loadLesson, type Lesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import type { Grader } from '../grader.ts';
import { UsageError } from '../usage-error.ts';
import { affectedBy } from './affected.ts';
import { watchCourse } from './watch-course.ts';

/**
 * `kata verify --watch`: verifies the lessons, then each again when files of it change, one run at a time.
 * @returns 0, when the author or the signal ends it
 */
export async function verifyAgain(
  grader: Grader,
  ids: string[],
  flags: VerifyFlags,
  context: Context,
): Promise<number> {
  const { root, out } = context;
  const waiting = new Set(ids);
  let wake = (): void => {};
  const end = ending(flags.signal);
  const close = await watchCourse(root, (files) => {
    const lessons = loadable(root, ids);
    const known = new Set(lessons.map(({ id }) => id));
    for (const file of files) for (const id of affectedBy(file, lessons)) waiting.add(id);
    // One that cannot be loaded says why when it is verified.
    for (const id of ids) if (!known.has(id)) waiting.add(id);
    wake();
  });
  try {
    while (!end.isOver()) {
      const next = ids.find((id) => waiting.has(id));
      if (next === undefined) {
        out('Watching. Save a file and its lesson is verified again; Ctrl-C ends this.\n');
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), end.over]);
        out('\n');
      } else {
        waiting.delete(next);
        await Promise.race([verify(grader, next, flags, context), end.over]);
      }
    }
  } finally {
    await close();
    end.forget();
  }
  return 0;
}

async function verify(grader: Grader, id: string, flags: VerifyFlags, context: Context): Promise<void> {
  try {
    await verifyLessons(grader, [loadLesson(context.root, id)], flags, context);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    context.out(`${id}: cannot be verified.\n  ${error.message}\n`);
  }
}

function loadable(root: string, ids: string[]): Lesson[] {
  const there = lessonIds(root);
  return ids
    .filter((id) => there.includes(id))
    .flatMap((id) => {
      try {
        return [loadLesson(root, id)];
      } catch (error) {
        if (error instanceof UsageError) return [];
        throw error;
      }
    });
}

/** Ctrl-C, or the signal. */
function ending(signal: AbortSignal | undefined): { over: Promise<void>; isOver(): boolean; forget(): void } {
  let isOver = signal?.aborted ?? false;
  let finish = (): void => {};
  const over = new Promise<void>((resolve) => {
    finish = () => {
      isOver = true;
      resolve();
    };
  });
  if (isOver) finish();
  process.once('SIGINT', finish);
  signal?.addEventListener('abort', finish, { once: true });
  return {
    over,
    isOver: () => isOver,
    forget: () => {
      process.off('SIGINT', finish);
      signal?.removeEventListener('abort', finish);
    },
  };
}
