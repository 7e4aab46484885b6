import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Lesson } from '../course/course.ts';
import { splitPage } from '../course/front-matter.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { pageIn } from '../course/translations.ts';
import { plainText } from '../course/plain-text.ts';
import type { Verdict } from '../judge/verdicts.ts';
import { language } from '../sentences/sentences.ts';
import { ProgressFile } from './progress.ts';

/** What is known only when the lesson's pages have been understood. */
export type OpenedFacts = Pick<Lesson, 'reveal'> &
  Partial<Pick<Lesson, 'chapterId'>> & {
    /** The next lesson of the core path, where the lessons before it are by interest. */
    nextCore?: string;
  };

/** What the coach needs to know of the lesson that is open. */
export interface OpenLesson extends OpenedFacts {
  id: string;
  /** As a reader sees it: relative to where they are, with forward slashes. */
  folder: string;
  /** The README in the reader's language, in that folder. */
  readme: string;
  /** The id of the lesson after it. */
  next?: string;
  previous?: string;
  /** Its place in the course, from 1. */
  number: number;
  /** How many lessons the course has. */
  lessons: number;
  /** The verdicts on the other lessons; undefined where there is none on the tests as they are. */
  otherVerdicts: (Verdict | undefined)[];
}

/**
 * What can be said of a lesson without understanding its front matter, which takes libraries that take their time.
 * @param cwd where the reader is: paths are shown from there
 */
export function openLesson(root: string, id: string, cwd: string, wanted = language): OpenLesson {
  const ids = lessonIds(root);
  const progress = new ProgressFile(root);
  const folder = path.join(root, 'lessons', id);
  return {
    id,
    reveal: 'count',
    folder: path.relative(cwd, folder).replaceAll('\\', '/'),
    readme: readmeIn(folder, wanted),
    previous: ids[ids.indexOf(id) - 1],
    next: ids[ids.indexOf(id) + 1],
    number: ids.indexOf(id) + 1,
    lessons: ids.length,
    otherVerdicts: ids.filter((other) => other !== id).map((other) => progress.verdictOf(other)),
  };
}

/** What it takes to answer a save. @throws UsageError naming file, key and reason */
export async function factsOf(root: string, id: string): Promise<OpenedFacts> {
  const { loadLesson } = await import('../course/course.ts');
  const { reveal, chapterId } = loadLesson(root, id);
  return { reveal, chapterId, nextCore: await nextCoreAfter(root, id) };
}

/** @returns nothing where the next lesson itself is of the core path, or where none follows */
async function nextCoreAfter(root: string, id: string): Promise<string | undefined> {
  const { readManifest } = await import('../course/manifest.ts');
  const ids = lessonIds(root);
  const following = ids.slice(ids.indexOf(id) + 1);
  const nextCore = following.find((other) => isCore(() => readManifest(root, other).path));
  return nextCore === following.at(0) ? undefined : nextCore;
}

/** A lesson that cannot be read is somebody's work: it is not skipped. */
function isCore(read: () => Lesson['path']): boolean {
  try {
    return read() === 'core';
  } catch {
    return true;
  }
}

/** The page of the lesson, without its front matter. @returns nothing where it cannot be read */
export function readTask(root: string, { id, readme }: OpenLesson): string {
  try {
    const text = readFileSync(path.join(root, 'lessons', id, readme), 'utf8');
    return splitPage(plainText(text)).body;
  } catch {
    return '';
  }
}

/** The page in the reader's language, where somebody has written it. */
function readmeIn(folder: string, wanted: string): string {
  const translated = pageIn(wanted, 'README.md');
  return existsSync(path.join(folder, translated)) ? translated : 'README.md';
}
