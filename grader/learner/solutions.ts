import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { plainText } from '../course/plain-text.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readFiles, type Files } from './lesson-files.ts';

/** Whether this is a whole course, and no copy for students. */
export function hasSolutions(root: string): boolean {
  return existsSync(path.join(root, 'solutions'));
}

/** @throws UsageError in a copy of the course that has no solutions at all */
export function refuseWithoutSolutions(root: string): void {
  if (!hasSolutions(root)) throw new UsageError(catalogue.exports.noSolutions);
}

/** That no hint is left, and what shows more, where that is here. @param task where only its hints were asked for */
export function allHintsRead(root: string, lessonId: string, task: number | undefined): string {
  const { allRead, allReadOnTask, ourWay } = catalogue.commands.hint;
  const all = task === undefined ? allRead : allReadOnTask(task);
  return hasSolutions(root) ? `${all} ${ourWay(lessonId)}` : all;
}

/** The files of our solution. @throws UsageError where it is not here, or cannot be read */
export function readSolution(root: string, lessonId: string): Files {
  refuseWithoutSolutions(root);
  const folder = path.join(root, 'solutions', lessonId);
  const names = Object.keys(readFiles(folder) ?? {});
  if (names.length === 0) throw new UsageError(catalogue.commands.solution.none(lessonId));
  return Object.fromEntries(names.map((name) => [name, readText(path.join(folder, name))]));
}

/** A file to compare: with `\n` at the end of each line. @throws UsageError where it cannot be read */
export function readText(file: string): string {
  try {
    return plainText(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotRead(path.basename(file), (error as Error).message));
  }
}
