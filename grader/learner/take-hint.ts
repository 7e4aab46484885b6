import { loadLesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { hasQuestions, readTaskHints } from './hint-pages.ts';
import { hintsFor, nextHint, type Hint } from './hints.ts';
import { ProgressFile } from './progress.ts';

/** The next hint, or why there is none. */
export type TakenHint =
  | {
      hint: Hint;
      /** Those on the same bug or task that were read before. */
      earlier: Hint[];
      /** How many unread ones there are on other things. */
      others: number;
      /** Whether it could be written down that this one was read. */
      isNoted: boolean;
    }
  | { hint: undefined; why: 'nothing-missed' }
  | { hint: undefined; why: 'all-read'; hasQuestions: boolean };

/**
 * Gives the next hint after what the grade says, and notes that it was read: what a hint costs is decided here.
 * @throws UsageError where the lesson or its hints cannot be read
 */
export function takeHint(root: string, lessonId: string, grade: Grade): TakenHint {
  const progress = new ProgressFile(root);
  const asked = [loadLesson(root, lessonId), readTaskHints(root, lessonId), grade] as const;
  const used = progress.hintsUsed(lessonId);
  const steps = hintsFor(...asked);
  const hint = nextHint(...asked, used);
  if (!hint)
    return steps.length === 0
      ? { hint, why: 'nothing-missed' }
      : { hint, why: 'all-read', hasQuestions: hasQuestions(root, lessonId) };
  return {
    hint,
    earlier: steps.filter(({ id, about }) => used.includes(id) && about === hint.about),
    others: steps.filter(({ id, about }) => !used.includes(id) && about !== hint.about).length,
    isNoted: progress.useHint(lessonId, hint.id),
  };
}
