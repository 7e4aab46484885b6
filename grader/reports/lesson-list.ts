import pc from 'picocolors';
import { plannedLessons } from '../course/lesson-ids.ts';
import type { Chapter, LessonRow } from '../learner/lesson-rows.ts';
import { isPassed } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import { courseBar } from './course-bar.ts';
import { isDone, stateColour, stateText, stateWidth, type LessonState } from './lesson-state.ts';
import type { ReportOptions } from './report-options.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.commands.list;

/** The lessons of one afternoon, by number. */
const afternoon = ['01', '02', '04'];

/** How far the course is, every lesson by chapter, what the marks mean, and the ways through. */
export function lessonListLines(rows: LessonRow[], options: ReportOptions): string[] {
  const chapters = Object.keys(sentences.chapters) as Chapter[];
  return [
    ...progressLines(rows, options.width),
    '',
    ...chapters.flatMap((chapter) => chapterLines(chapter, rows, options)),
    ...legend(rows, options.width),
  ];
}

function progressLines(rows: LessonRow[], width: number): string[] {
  const states = rows.map(stateOf);
  const mastered = states.filter((state) => state === 'mastered').length;
  const position = sentences.position(rows.findIndex(({ current }) => current) + 1, rows.length);
  return wrapped(
    `${position}  ${courseBar(states)}  ${sentences.passed(states.filter(isDone).length, mastered)}`,
    width,
  );
}

/** A lesson that is as the course has it counts as not begun, also where the coach has judged it. */
export function stateOf({ verdict, begun }: LessonRow): LessonState {
  if (verdict && (begun || isPassed(verdict))) return verdict;
  return begun ? 'not-graded' : 'not-begun';
}

function chapterLines(chapter: Chapter, rows: LessonRow[], { width, hasColour }: ReportOptions): string[] {
  const colours = pc.createColors(hasColour);
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const lines = rows
    .filter(({ chapterId }) => chapterId === chapter)
    .flatMap((row) => {
      const { id, title, path, duration, current, newStarter } = row;
      const marks = `${current ? '>' : ' '}${path === 'core' ? '*' : ' '}`;
      const state = stateOf(row);
      const paint = stateColour(state, colours);
      const shown = paint(stateText(state).padEnd(stateWidth));
      const minutes = sentences.minutes(duration).padStart(7);
      const news = newStarter ? ` (${sentences.newStarter})` : '';
      const found = wrapped(
        `${id.padEnd(idWidth)}  ${shown}  ${minutes}  ${title}${news}`,
        width,
        `${marks} `,
        '     ',
      );
      return current ? found.map(colours.bold) : found;
    });
  return lines.length === 0 ? [] : [colours.underline(sentences.chapters[chapter]), ...lines, ''];
}

/** What the marks mean, and the ways through. */
function legend(rows: LessonRow[], width: number): string[] {
  const ofAfternoon = rows.filter(({ id }) => afternoon.includes(id.split('-')[0]));
  const planned = plannedLessons(rows.map(({ id }) => id));
  const way = (text: string, lessons: LessonRow[]): string =>
    `${text} (${sentences.duration(lessons.reduce((sum, { duration }) => sum + duration, 0))})`;
  const ways = [
    way(sentences.afternoon(ofAfternoon.map(({ id }) => id.split('-')[0]).join(', ')), ofAfternoon),
    way(
      sentences.sixWeeks,
      rows.filter(({ path }) => path === 'core'),
    ),
    [way(sentences.semester, rows), ...(planned > 0 ? [sentences.planned(planned)] : [])].join('. '),
  ];
  return [
    ...wrapped(`${sentences.current}   ${sentences.core}`, width),
    ...wrapped(sentences.bar, width),
    '',
    sentences.paths,
    ...ways.flatMap((text) => wrapped(text, width, '  ', '                 ')),
    '',
    ...wrapped(sentences.next, width),
  ];
}
