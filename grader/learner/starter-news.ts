import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { readFiles } from './lesson-files.ts';
import { fingerprintOf, ProgressFile } from './progress.ts';
import { areSame, findStarter, readStarter } from './starters.ts';

const { reset: sentences, starter: news } = catalogue.commands;

/**
 * A sentence if the starter has changed since the learner began, and the learner's files are their own.
 * Else notes which starter the learner begins with.
 */
export function starterNews(root: string, lessonId: string): string | undefined {
  if (hasNewStarter(root, lessonId)) return news.changed(lessonId, lessonId.split('-')[0]);
  const progress = new ProgressFile(root);
  const starter = findStarter(root, lessonId);
  const now = starter && fingerprintOf(starter);
  if (now !== undefined && now !== progress.startedFrom(lessonId)) progress.startFrom(lessonId, now);
  return undefined;
}

/** Whether the starter has changed since the learner began, and the learner's files are their own. */
export function hasNewStarter(root: string, lessonId: string): boolean {
  const known = new ProgressFile(root).startedFrom(lessonId);
  if (known === undefined) return false;
  const starter = findStarter(root, lessonId);
  const mine = readFiles(path.join(root, 'lessons', lessonId));
  return (
    starter !== undefined && mine !== undefined && fingerprintOf(starter) !== known && !areSame(mine, starter)
  );
}

/** Keeps the learner's version though the starter has changed, and never mentions that again. @returns a sentence */
export function keepMine(root: string, lessonId: string): string {
  new ProgressFile(root).startFrom(lessonId, fingerprintOf(readStarter(root, lessonId)));
  return sentences.kept(lessonId);
}
