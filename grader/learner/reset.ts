import { copyFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { forget, readFiles, type Files } from './lesson-files.ts';
import { keepVersion, newestVersion } from './kept-versions.ts';
import { fingerprintOf, ProgressFile } from './progress.ts';
import { areSame, findStarter, readStarter } from './starters.ts';

const sentences = catalogue.commands.reset;

/**
 * Puts the starter of a lesson back. The learner's version is kept before that, so nothing is ever lost.
 * @returns a sentence: what was done, and where the learner's version is
 * @throws UsageError where it cannot be done; the learner's files are as they were, or kept where it says
 */
export function reset(root: string, lessonId: string): string {
  const starter = readStarter(root, lessonId);
  const progress = new ProgressFile(root);
  const mine = readFiles(folderOf(root, lessonId)) ?? {};
  if (areSame(mine, starter)) {
    progress.startFrom(lessonId, fingerprintOf(starter));
    return sentences.isStarter(lessonId);
  }
  const saved = keepVersion(root, lessonId);
  const put = (name: string, to: string): void => writeFileSync(to, starter[name]);
  replace(root, lessonId, { before: mine, after: starter, put, saved });
  progress.startFrom(lessonId, fingerprintOf(starter));
  return sentences.done(lessonId, saved);
}

/**
 * Brings back the version that was kept last. The files of now are kept too, so it can be undone.
 * @returns a sentence: what was done @throws UsageError where nothing was kept, or it cannot be done
 */
export function putBack(root: string, lessonId: string): string {
  const saved = newestVersion(root, lessonId);
  const kept = saved && readFiles(path.join(root, saved));
  if (!kept) throw new UsageError(sentences.nothingSaved(lessonId));
  const now = readFiles(folderOf(root, lessonId)) ?? {};
  if (areSame(now, kept)) return sentences.isBack(lessonId, saved);

  const keptToo = isStarter(root, lessonId, now) ? undefined : keepVersion(root, lessonId);
  const put = (name: string, to: string): void => copyFileSync(path.join(root, saved, name), to);
  replace(root, lessonId, { before: now, after: kept, put, saved: keptToo ?? saved });
  const done = sentences.putBack(lessonId, saved);
  return keptToo === undefined ? done : `${done} ${sentences.putBackKept(keptToo)}`;
}

interface Replacement {
  before: Files;
  after: Files;
  put(name: string, to: string): void;
  /** Where the learner's version is, relative to the course. */
  saved: string;
}

/** Whole files in place of whole files, the new ones first. */
function replace(root: string, lessonId: string, { before, after, put, saved }: Replacement): void {
  const folder = folderOf(root, lessonId);
  const halfOf = (name: string): string =>
    path.join(folder, path.dirname(name), `.${path.basename(name)}.half`);
  let at = '';
  try {
    for (at of Object.keys(after)) {
      mkdirSync(path.dirname(halfOf(at)), { recursive: true });
      put(at, halfOf(at));
      renameSync(halfOf(at), path.join(folder, at));
    }
    for (at of Object.keys(before).filter((name) => !(name in after))) rmSync(path.join(folder, at));
  } catch (error) {
    forget(halfOf(at));
    throw new UsageError(sentences.notWritten(`lessons/${lessonId}/${at}`, fileProblem(error), saved));
  }
}

function isStarter(root: string, lessonId: string, files: Files): boolean {
  const starter = findStarter(root, lessonId);
  return starter !== undefined && areSame(files, starter);
}

function folderOf(root: string, lessonId: string): string {
  return path.join(root, 'lessons', lessonId);
}
