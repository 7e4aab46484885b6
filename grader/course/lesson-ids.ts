import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { lessonOfPath } from './lesson-of-path.ts';

const sentences = catalogue.usage;

/** The ids of all lessons, in order. */
export function lessonIds(root: string): string[] {
  const folder = path.join(root, 'lessons');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(sentences.noLessons(root));
  }
  const ids = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && isLesson(path.join(folder, entry.name)))
    .map((entry) => entry.name)
    .toSorted();
  if (ids.length === 0) throw new UsageError(sentences.noLessonLeft);
  return ids;
}

/** A folder of somebody's own is none. One with a number is, also without its files: that it lacks it is said then. */
function isLesson(folder: string): boolean {
  return /^\d+-/.test(path.basename(folder)) || existsSync(path.join(folder, 'lesson.yaml'));
}

/** How many lessons are still to come: their numbers are left free. @param ids all that are here, in order */
export function plannedLessons(ids: string[]): number {
  return Number.parseInt(ids.at(-1) ?? '0', 10) - ids.length;
}

/**
 * Finds a lesson by its id, its number, its slug, or a path into its folder or its solution's.
 * @param cwd what a relative path is relative to @throws UsageError where there is no such lesson
 */
export function findLessonId(root: string, name: string, cwd = process.cwd()): string {
  const ids = lessonIds(root);
  const wanted = name.replace(/^(\.[\\/])?lessons[\\/]/, '').replace(/[\\/]+$/, '');
  const isWanted = (id: string): boolean =>
    id === wanted || id.split('-')[0] === wanted.padStart(2, '0') || id.slice(3) === wanted;
  const found = ids.find(isWanted);
  if (found) return found;

  const gone = solvedIds(root).find(isWanted);
  if (gone) throw new UsageError(sentences.lessonIsGone(gone));
  const place = lessonOfPath(root, ids, name, cwd);
  if (place === 'nowhere') throw new UsageError(sentences.inNoLesson(name));
  if (place) return place.id;
  throw new UsageError(sentences.noLesson(name, closest(wanted, ids)));
}

/** A lesson that only a solution is left of has been removed by somebody. */
function solvedIds(root: string): string[] {
  const folder = path.join(root, 'solutions');
  return existsSync(folder) ? readdirSync(folder) : [];
}
