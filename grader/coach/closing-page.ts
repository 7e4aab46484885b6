import pc from 'picocolors';
import { lessonBugs, loadLesson, type Lesson } from '../course/course.ts';
import { lessonIds, plannedLessons } from '../course/lesson-ids.ts';
import { checklistLines } from '../reports/checklist-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { checklistOf } from '../learner/checklist.ts';
import { ProgressFile } from '../learner/progress.ts';
import type { ScreenOptions } from './screen.ts';

const sentences = catalogue.closing;

/**
 * For those who have passed every lesson of the core path: what their own tests show.
 * @param justPassed lessons beside the core path end nothing
 * @returns nothing before that
 */
export function closingPage(
  root: string,
  { columns, hasColour }: ScreenOptions,
  justPassed?: string,
): string[] {
  const progress = new ProgressFile(root);
  const ids = lessonIds(root);
  const lessons = ids.map((id) => loadLesson(root, id));
  if (lessons.some(({ id, path }) => path === 'core' && !progress.hasPassed(id))) return [];
  if (lessons.some(({ id, path }) => id === justPassed && path !== 'core')) return [];

  const passed = lessons.filter(({ id }) => progress.hasPassed(id));
  const bugs = new Set(passed.flatMap(lessonBugs).map(({ id }) => id));
  const notMastered = passed.map(({ id }) => id).filter((id) => progress.verdictOf(id) !== 'mastered');
  const checklist = checklistOf(ids, progress, (habit) => askingLessons(lessons, habit));
  const isAllEarned = checklist.flatMap(({ items }) => items).every(({ isEarned }) => isEarned);
  const say = (text: string): string[] => wrapped(text, columns);
  return [
    ...say(pc.createColors(hasColour).bold(sentences.done(passed.length))),
    ...say(sentences.caught(bugs.size)),
    ...say(notMastered.length === 0 ? sentences.allMastered : sentences.notMastered(notMastered)),
    '',
    ...checklistLines(checklist, columns, hasColour),
    '',
    ...(isAllEarned ? [] : say(sentences.open)),
    ...(isAllEarned || plannedLessons(ids) === 0 ? [] : say(sentences.planned)),
    '',
    ...say(sentences.next),
    ...[sentences.vitest, sentences.promise, sentences.stryker].flatMap((step) =>
      wrapped(step, columns, '  ', '     '),
    ),
  ];
}

/** The lessons that ask for a habit; where none does, those that show the least judge it all the same. */
function askingLessons(lessons: Lesson[], habit: string): string[] {
  const asking = lessons.filter(({ habits, requires }) => [...habits, ...requires].includes(habit));
  const capstones = lessons.filter(({ reveal }) => reveal === 'count');
  return (asking.length > 0 ? asking : capstones).map(({ id }) => id);
}
