import { loadLesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { hasQuestions, readTaskHints } from './hint-pages.ts';
import { hintsFor, type Hint } from './hints.ts';
import { ProgressFile } from './progress.ts';

/** The next hint, or why there is none. */
export type TakenHint =
  | {
      hint: Hint;
      /** Those on the same task, change or habit that were read before. */
      earlier: Hint[];
      /** How many unread ones there are on the same task, change or habit, and on other things. */
      left: number;
      others: number;
      /** Whether it could be written down that this one was read. */
      isNoted: boolean;
    }
  | { hint: undefined; why: 'nothing-missed' }
  | { hint: undefined; why: 'all-read'; hasQuestions: boolean };

/**
 * Gives the next hint after what the grade says, and notes that it was read: what a hint costs is decided here.
 * @param task a task of the lesson: only hints on it count
 * @throws UsageError where the lesson or its hints cannot be read
 */
export function takeHint(root: string, lessonId: string, grade: Grade, task?: number): TakenHint {
  const progress = new ProgressFile(root);
  const used = progress.hintsUsed(lessonId);
  const all = hintsFor(loadLesson(root, lessonId), readTaskHints(root, lessonId), grade);
  const steps = all.filter((one) => task === undefined || one.task === task);
  const unread = steps.filter(({ id }) => !used.includes(id));
  const hint = unread.at(0);
  if (!hint)
    return steps.length === 0
      ? { hint, why: 'nothing-missed' }
      : { hint, why: 'all-read', hasQuestions: hasQuestions(root, lessonId) };

  const isOnSame = (one: Hint): boolean =>
    hint.task === undefined ? one.about === hint.about : one.task === hint.task;
  const left = unread.filter((one) => one !== hint && isOnSame(one)).length;
  return {
    hint,
    earlier: steps.filter((one) => used.includes(one.id) && isOnSame(one)),
    left,
    others: all.filter((one) => !used.includes(one.id) && !isOnSame(one)).length,
    isNoted: progress.useHint(lessonId, hint.id),
  };
}
