import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isTestFile, scriptsIn } from '../course/test-files.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.coach;

/** A learner's own files of a lesson, TypeScript and YAML: text by name, relative to its folder. */
export type Files = Record<string, string>;

/**
 * What stands in a lesson's folder now.
 * @returns undefined where the folder is not there
 */
export function readFiles(folder: string): Files | undefined {
  try {
    const scripts = scriptsIn(folder).filter((name) => /\.[cm]?tsx?$/.test(name));
    const yaml = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && isOwnYaml(entry.name))
      .map(({ name }) => name);
    return Object.fromEntries([...scripts, ...yaml].map((name) => [name, read(path.join(folder, name))]));
  } catch {
    return undefined;
  }
}

/** Whether a file is YAML that a learner writes, such as answers. `lesson.yaml` is the kit's. */
export function isOwnYaml(name: string): boolean {
  return /^[^.].*\.ya?ml$/.test(name) && name !== 'lesson.yaml';
}

/** The text, or `\0` and the error's code if it cannot be read: `problemIn` tells why. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return `\0${(error as NodeJS.ErrnoException).code}`;
  }
}

/** Removes a file or folder if it exists. Never throws. */
export function forget(place: string): void {
  try {
    rmSync(place, { recursive: true, force: true });
  } catch {
    // What cannot be removed could not be written either.
  }
}

export function areEqual(one: Files | undefined, other: Files | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Why there is nothing to judge in what was read. @param folder as the reader sees it */
export function problemIn(files: Files | undefined, folder: string): string | undefined {
  if (files === undefined) return sentences.isGone(folder);
  const tests = Object.entries(files).filter(([name]) => isTestFile(name));
  if (tests.length === 0) return sentences.noFile(folder);
  const unreadable = tests.find(([, text]) => /^\0E[A-Z]+$/.test(text));
  return unreadable && sentences.cannotRead(unreadable[0], unreadable[1].slice(1));
}
