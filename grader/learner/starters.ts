import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { plainText } from '../course/plain-text.ts';
import { readFiles, type Files } from './lesson-files.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.commands.starter;

/** The starter of every lesson: text by lesson and file. Written by `kata verify --write-starters`. */
export const startersFile = 'variants/starters.json';

const startersSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The files that a learner begins with. @throws UsageError if they are not noted */
export function readStarter(root: string, lessonId: string): Files {
  const starter = readStarters(root)[lessonId];
  if (!starter) throw new UsageError(sentences.none(lessonId));
  return starter;
}

/** The same; undefined if they are not noted, or cannot be read. */
export function findStarter(root: string, lessonId: string): Files | undefined {
  try {
    return readStarter(root, lessonId);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

/** Whether the learner's files are other ones than the starter's; true if no starter is noted. */
export function isBegun(root: string, lessonId: string): boolean {
  const starter = findStarter(root, lessonId);
  return starter === undefined || !areSame(lessonFiles(root, lessonId), starter);
}

/** @returns nothing where the course has no such file @throws UsageError where it cannot be read */
function readStarters(root: string): Record<string, Files> {
  const file = path.join(root, startersFile);
  if (!existsSync(file)) return {};
  try {
    return startersSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const reason = error instanceof z.ZodError ? sentences.otherShape : (error as Error).message;
    throw new UsageError(sentences.unreadable(reason));
  }
}

/** Notes the lessons as they are now: an author's work, not a learner's. @param lessonIds all of the course */
export function writeStarters(root: string, lessonIds: string[]): void {
  const starters = Object.fromEntries(lessonIds.map((id) => [id, lessonFiles(root, id)]));
  writeFileSync(path.join(root, startersFile), `${JSON.stringify(starters, null, 2)}\n`);
}

/** A problem if the noted starter is not the lesson as it is. */
export function starterProblems(root: string, lessonId: string): string[] {
  const noted = readStarters(root)[lessonId];
  if (noted && areSame(noted, lessonFiles(root, lessonId))) return [];
  return [catalogue.verify.otherStarter(startersFile, lessonId, noted !== undefined)];
}

/** Lessons that are noted and are not there any more. @param lessonIds all of the course */
export function strayStarters(root: string, lessonIds: string[]): string[] {
  return Object.keys(readStarters(root))
    .filter((id) => !lessonIds.includes(id))
    .map((id) => catalogue.verify.strayStarter(startersFile, id));
}

/** Whether two versions have the same text, however their lines end. */
export function areSame(one: Files, other: Files): boolean {
  return JSON.stringify(normal(one)) === JSON.stringify(normal(other));
}

function lessonFiles(root: string, lessonId: string): Files {
  return normal(readFiles(path.join(root, 'lessons', lessonId)) ?? {});
}

function normal(files: Files): Files {
  return Object.fromEntries(
    Object.entries(files)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, text]) => [name, plainText(text)]),
  );
}
