import { loadLesson, type Lesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { affectedBy } from './affected.ts';
import { watchCourse } from './watch-course.ts';

const sentences = catalogue.verify;

interface Again {
  /** Verifies one lesson, and tells what it found. */
  verify(lesson: Lesson): Promise<unknown>;
  tell(text: string): void;
  /** Ends the watching. */
  signal?: AbortSignal;
}

/**
 * `kata verify --watch`: verifies the lessons, then each again when files of it change, one run at a time.
 * @returns 0, when the author or the signal ends it
 */
export async function verifyAgain(
  root: string,
  ids: string[],
  { verify, tell, signal }: Again,
): Promise<number> {
  const waiting = new Set(ids);
  let wake = (): void => {};
  const end = ending(signal);
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
        tell(`${sentences.watching}\n`);
        await Promise.race([new Promise<void>((resolve) => (wake = resolve)), end.over]);
        tell('\n');
      } else {
        waiting.delete(next);
        await Promise.race([verifyOrSay(root, next, { verify, tell }), end.over]);
      }
    }
  } finally {
    await close();
    end.forget();
  }
  return 0;
}

async function verifyOrSay(root: string, id: string, { verify, tell }: Again): Promise<void> {
  try {
    await verify(loadLesson(root, id));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    tell(`${sentences.cannotBeVerified(id)}\n  ${error.message}\n`);
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
