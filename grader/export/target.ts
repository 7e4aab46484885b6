import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.exports;

/** What is written: text or bytes by path, with forward slashes. */
export type ExportedFiles = Map<string, string | Uint8Array>;

/**
 * Makes the folder to write into, before anything takes long.
 * @param outside folders that it must not be in
 * @throws UsageError where it is not empty, is in one of them, or cannot be written to
 */
export function prepareTarget(folder: string, shown: string, outside: string[]): void {
  const stat = attempt(shown, () => statSync(folder, { throwIfNoEntry: false }));
  if (stat && !stat.isDirectory()) throw new UsageError(sentences.noFolderButFile(shown));
  if (outside.some((place) => isInside(realpathSync(place), realPlaceOf(folder))))
    throw new UsageError(sentences.insideKit(shown));
  attempt(shown, () => mkdirSync(folder, { recursive: true }));
  if (attempt(shown, () => readdirSync(folder)).length > 0) throw new UsageError(sentences.notEmpty(shown));
  attempt(shown, () => accessSync(folder, constants.W_OK));
}

/** @param programs those of the files that can be started */
export function writeTarget(
  folder: string,
  shown: string,
  files: ExportedFiles,
  programs: string[] = [],
): void {
  for (const [file, content] of files) {
    const place = path.join(folder, ...file.split('/'));
    attempt(shown, () => {
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
      if (programs.includes(file)) chmodSync(place, 0o755);
    });
  }
}

/** What is not there yet is in the nearest folder that is. */
function realPlaceOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const above = path.dirname(folder);
    return above === folder ? folder : path.join(realPlaceOf(above), path.basename(folder));
  }
}

function isInside(folder: string, place: string): boolean {
  const relative = path.relative(folder, place);
  return !relative.startsWith('..') && !path.isAbsolute(relative);
}

function attempt<T>(shown: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new UsageError(sentences.notWritten(shown, fileProblem(error)));
  }
}
