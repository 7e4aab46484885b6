import pc from 'picocolors';
import { plannedLessons } from '../course/lesson-ids.ts';
import type { Chapter, LessonRow } from '../learner/lesson-rows.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { ReportOptions } from './grade-report.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.commands.list;

/** The lessons of one afternoon, by number. */
const afternoon = ['01', '02', '04'];

/** Every lesson by chapter, what the marks mean, and the ways through. */
export function lessonListLines(rows: LessonRow[], options: ReportOptions): string[] {
  const chapters = Object.keys(sentences.chapters) as Chapter[];
  return [
    ...chapters.flatMap((chapter) => chapterLines(chapter, rows, options)),
    ...legend(rows, options.width),
  ];
}

function chapterLines(chapter: Chapter, rows: LessonRow[], { width, hasColour }: ReportOptions): string[] {
  const colours = pc.createColors(hasColour);
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const lines = rows
    .filter(({ chapterId }) => chapterId === chapter)
    .flatMap(({ id, title, path, duration, verdict, current, newStarter }) => {
      const marks = `${current ? '>' : ' '}${path === 'core' ? '*' : ' '}`;
      const state = (verdict ? catalogue.grade.verdicts[verdict] : sentences.notGraded).padEnd(10);
      const minutes = sentences.minutes(duration).padStart(7);
      const news = newStarter ? ` (${sentences.newStarter})` : '';
      const found = wrapped(
        `${id.padEnd(idWidth)}  ${state}  ${minutes}  ${title}${news}`,
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
    `${sentences.current}   ${sentences.core}`,
    '',
    sentences.paths,
    ...ways.flatMap((text) => wrapped(text, width, '  ', '                 ')),
    '',
    ...wrapped(sentences.next, width),
  ];
}
