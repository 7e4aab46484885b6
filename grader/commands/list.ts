import pc from 'picocolors';
import { checklistOf } from '../learner/checklist.ts';
import { currentLesson, ProgressFile } from '../learner/progress.ts';
import { hasNewStarter } from '../learner/saved.ts';
import { loadLesson } from '../course/course.ts';
import { lessonIds, plannedLessons } from '../course/lesson-ids.ts';
import type { Verdict } from '../judge/verdicts.ts';
import { checklistLines } from '../reports/checklist-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from './context.ts';

const sentences = catalogue.commands.list;

type Chapter = keyof typeof sentences.chapters;

interface Row {
  id: string;
  title: string;
  chapterId: Chapter;
  order: number;
  path: 'core' | 'more';
  /** In minutes. */
  duration: number;
  verdict: Verdict | null;
  current: boolean;
  /** How many hints were read. */
  hints: number;
  /** Whether the kit has another first version than the one that the learner began with. */
  newStarter: boolean;
}

/** The lessons of one afternoon, by number. */
const afternoon = ['01', '02', '04'];

export interface ListFlags {
  json?: boolean;
  /** Leaves the checklist out: beside a lesson it is too much. */
  isShort?: boolean;
}

/** `kata list`: every lesson, how long it takes, and how far it has come. @returns 0 */
export function listCommand({ json, isShort }: ListFlags, context: Context): number {
  const { root, out, err } = context;
  const progress = new ProgressFile(root);
  const rows = rowsOf(root, progress);
  if (json) {
    out(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const problem = progress.problem();
  if (problem !== undefined) err(`${problem}\n`);
  for (const chapter of Object.keys(sentences.chapters) as Chapter[]) {
    chapterLines(chapter, rows, context).forEach((line) => out(`${line}\n`));
  }
  for (const line of legend(rows, context.width)) out(`${line}\n`);
  if (isShort) return 0;
  const parts = checklistOf(lessonIds(root), progress);
  for (const line of ['', ...checklistLines(parts, context.width, context.hasColour)]) out(`${line}\n`);
  return 0;
}

function rowsOf(root: string, progress: ProgressFile): Row[] {
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
      hints: progress.hintsUsed(id).length,
      newStarter: hasNewStarter(root, id),
    };
  });
}

function chapterLines(chapter: Chapter, rows: Row[], { width, hasColour }: Context): string[] {
  const colours = pc.createColors(hasColour);
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const lines = rows
    .filter(({ chapterId }) => chapterId === chapter)
    .flatMap(({ id, title, path, duration, verdict, current, newStarter }) => {
      const marks = `${current ? '>' : ' '}${path === 'core' ? '*' : ' '}`;
      const state = (verdict ?? sentences.notGraded).padEnd(10);
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
function legend(rows: Row[], width: number): string[] {
  const ofAfternoon = rows.filter(({ id }) => afternoon.includes(id.split('-')[0]));
  const planned = plannedLessons(rows.map(({ id }) => id));
  const way = (text: string, lessons: Row[]): string =>
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
