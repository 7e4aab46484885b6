import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { areSame, readStarter } from './starters.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { forget, readFiles, type Files } from './files.ts';
import { contentOf, ProgressFile } from './progress.ts';
import { reasonOf } from '../course/reason.ts';

const { reset: sentences, starter: news } = catalogue.commands;

/**
 * Makes a lesson as it was at first. What the learner had is kept first, so nothing is lost, whenever this ends.
 * @returns a sentence: what was done, and where the learner's version is
 * @throws UsageError where it cannot be done; the learner's files are as they were, or kept where it says
 */
export function reset(root: string, lessonId: string): string {
  const starter = readStarter(root, lessonId);
  const progress = new ProgressFile(root);
  const mine = readFiles(folderOf(root, lessonId)) ?? {};
  if (areSame(mine, starter)) {
    progress.startFrom(lessonId, contentOf(starter));
    return sentences.isStarter(lessonId);
  }
  const saved = keep(root, lessonId);
  const put = (name: string, to: string): void => writeFileSync(to, starter[name]);
  replace(root, lessonId, { before: mine, after: starter, put, saved });
  progress.startFrom(lessonId, contentOf(starter));
  return sentences.done(lessonId, saved);
}

/**
 * Brings back the version that was kept last. What stands there now is kept too, so this undoes itself.
 * @returns a sentence: what was done @throws UsageError where nothing was kept, or it cannot be done
 */
export function putBack(root: string, lessonId: string): string {
  const saved = newest(root, lessonId);
  const kept = saved && readFiles(path.join(root, saved));
  if (!kept) throw new UsageError(sentences.nothingSaved(lessonId));
  const now = readFiles(folderOf(root, lessonId)) ?? {};
  if (areSame(now, kept)) return sentences.isBack(lessonId, saved);

  const keptToo = isStarter(root, lessonId, now) ? undefined : keep(root, lessonId);
  const put = (name: string, to: string): void => copyFileSync(path.join(root, saved, name), to);
  replace(root, lessonId, { before: now, after: kept, put, saved: keptToo ?? saved });
  const done = sentences.putBack(lessonId, saved);
  return keptToo === undefined ? done : `${done} ${sentences.putBackKept(keptToo)}`;
}

/**
 * Says so where the kit's starter has become another one since the learner began, and the learner's files are their
 * own: both can be had. Notes what the learner begins with, where that is not known.
 */
export function starterNews(root: string, lessonId: string): string | undefined {
  if (hasNewStarter(root, lessonId)) return news.changed(lessonId, lessonId.split('-')[0]);
  const progress = new ProgressFile(root);
  const starter = starterOf(root, lessonId);
  const now = starter && contentOf(starter);
  if (now !== undefined && now !== progress.startedFrom(lessonId)) progress.startFrom(lessonId, now);
  return undefined;
}

/** Whether that is so, without noting anything. */
export function hasNewStarter(root: string, lessonId: string): boolean {
  const known = new ProgressFile(root).startedFrom(lessonId);
  if (known === undefined) return false;
  const starter = starterOf(root, lessonId);
  const mine = readFiles(folderOf(root, lessonId));
  return (
    starter !== undefined && mine !== undefined && contentOf(starter) !== known && !areSame(mine, starter)
  );
}

/** Stays with the learner's version where the starter has changed: it is not told of again. @returns a sentence */
export function keepMine(root: string, lessonId: string): string {
  new ProgressFile(root).startFrom(lessonId, contentOf(readStarter(root, lessonId)));
  return sentences.kept(lessonId);
}

/** @returns where it is now, relative to the course */
function keep(root: string, lessonId: string): string {
  const from = folderOf(root, lessonId);
  const to = freeName(root, lessonId);
  const half = path.join(root, `${to}.half`);
  try {
    mkdirSync(half, { recursive: true });
    for (const name of Object.keys(readFiles(from) ?? {})) {
      mkdirSync(path.dirname(path.join(half, name)), { recursive: true });
      copyFileSync(path.join(from, name), path.join(half, name));
    }
    renameSync(half, path.join(root, to));
    return to;
  } catch (error) {
    forget(half);
    throw new UsageError(sentences.notSaved(lessonId, reasonOf(error)));
  }
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
    throw new UsageError(sentences.notWritten(`lessons/${lessonId}/${at}`, reasonOf(error), saved));
  }
}

function newest(root: string, lessonId: string): string | undefined {
  const place = `.kata/saved/${lessonId}`;
  if (!existsSync(path.join(root, place))) return undefined;
  const name = readdirSync(path.join(root, place))
    .filter((one) => !one.endsWith('.half'))
    .toSorted()
    .at(-1);
  return name && `${place}/${name}`;
}

/** A name of this moment that sorts by time: 2026-11-24T09-30-00-000Z. No system minds it. */
function freeName(root: string, lessonId: string): string {
  for (let moment = Date.now(); ; moment += 1) {
    const name = `.kata/saved/${lessonId}/${new Date(moment).toISOString().replace(/[:.]/g, '-')}`;
    if (!existsSync(path.join(root, name))) return name;
  }
}

function isStarter(root: string, lessonId: string, files: Files): boolean {
  const starter = starterOf(root, lessonId);
  return starter !== undefined && areSame(files, starter);
}

function starterOf(root: string, lessonId: string): Files | undefined {
  try {
    return readStarter(root, lessonId);
  } catch (error) {
    if (error instanceof UsageError) return undefined;
    throw error;
  }
}

function folderOf(root: string, lessonId: string): string {
  return path.join(root, 'lessons', lessonId);
}
