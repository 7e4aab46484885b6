import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import type { z } from 'zod';
import { ContentCache, contentOf } from '../course/content-cache.ts';
import { versions } from '../course/versions.ts';
import type { MadeSuite } from './made-suite.ts';

/** What took long to measure is kept in the system's folder for caches, so that the study goes on where it ended. */
function cache(): ContentCache {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const folder = XDG_CACHE_HOME ?? LOCALAPPDATA ?? path.join(homedir(), '.cache');
  return new ContentCache(path.join(folder, 'testing-mastery-validity'));
}

/** What a result depends on. Everything else may change without a new measurement. */
export interface DependsOn {
  root: string;
  /** Files and folders, relative to the root. */
  places: string[];
  texts: string[];
}

/** A short name for what a result depends on, the versions of the tools included. */
export function keyOf({ root, places, texts }: DependsOn): string {
  return contentOf(root, places, JSON.stringify({ ...versions(), kit: '' }), ...texts);
}

/** A short name for the text of a suite, and for its own name: failures are told by it. */
export function contentOfSuite({ name, files }: MadeSuite): string {
  return createHash('sha256')
    .update(JSON.stringify([name, files]))
    .digest('hex')
    .slice(0, 16);
}

/** What was measured before for this key; undefined when there is nothing. */
export function recall<S extends z.ZodType>(what: string, key: string, schema: S): z.infer<S> | undefined {
  return cache().get(`${what}.${key}`, key, schema);
}

export function remember(what: string, key: string, value: unknown): void {
  cache().set(`${what}.${key}`, key, value);
}

/** The value that is kept for this key, or else a new one, which is kept then. */
export async function once<S extends z.ZodType>(
  what: string,
  key: string,
  schema: S,
  measure: () => z.infer<S> | Promise<z.infer<S>>,
): Promise<z.infer<S>> {
  const known = recall(what, key, schema);
  if (known !== undefined) return known;
  const value = await measure();
  remember(what, key, value);
  return value;
}
