import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { forget, readFiles } from './lesson-files.ts';

const sentences = catalogue.commands.reset;

/**
 * Keeps the learner's version of a lesson under `.kata/saved`.
 * @returns where it is now, relative to the course @throws UsageError where it cannot be kept
 */
export function keepVersion(root: string, lessonId: string): string {
  const from = path.join(root, 'lessons', lessonId);
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
    throw new UsageError(sentences.notSaved(lessonId, fileProblem(error)));
  }
}

/** The version that was kept last, relative to the course; undefined where none was. */
export function newestVersion(root: string, lessonId: string): string | undefined {
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
