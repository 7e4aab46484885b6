import { loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import type { Verdict } from '../judge/verdicts.ts';
import type { catalogue } from '../sentences/sentences.ts';
import { currentLesson } from './current-lesson.ts';
import type { ProgressFile } from './progress.ts';
import { hasNewStarter } from './starter-news.ts';
import { isBegun } from './starters.ts';

export type Chapter = keyof typeof catalogue.commands.list.chapters;

/** A lesson of the course, and how far the learner has come with it. */
export interface LessonRow {
  id: string;
  title: string;
  chapterId: Chapter;
  order: number;
  path: 'core' | 'more';
  /** In minutes. */
  duration: number;
  verdict: Verdict | null;
  current: boolean;
  /** Whether the learner has changed its files. */
  begun: boolean;
  /** How many hints were read. */
  hints: number;
  /** Whether the kit has another first version than the one that the learner began with. */
  newStarter: boolean;
}

/** All lessons of the course, in their order. */
export function lessonRows(root: string, progress: ProgressFile): LessonRow[] {
  const ids = lessonIds(root);
  const current = currentLesson(ids, progress);
  return ids.map((id) => {
    const { title, chapterId, order, path, duration } = loadLesson(root, id);
    return {
      id,
      title,
      chapterId,
      order,
      path,
      duration,
      verdict: progress.verdictOf(id) ?? null,
      current: id === current,
      begun: isBegun(root, id),
      hints: progress.hintsUsed(id).length,
      newStarter: hasNewStarter(root, id),
    };
  });
}
