import type { ProgressFile } from './progress.ts';

/**
 * Where the learner is: the lesson opened last; where that is passed, the next one that is not; the last where all
 * are.
 */
export function currentLesson(lessonIds: string[], progress: ProgressFile): string {
  const last = Math.max(0, lessonIds.indexOf(progress.lastOpened() ?? ''));
  const fromThere = [...lessonIds.slice(last), ...lessonIds.slice(0, last)];
  const open = fromThere.find((id) => !progress.hasPassed(id));
  return open ?? lessonIds.at(-1)!;
}
