import { readFileSync } from 'node:fs';
import path from 'node:path';
import pc from 'picocolors';
import { readFiles, type Files } from '../learner/files.ts';
import { ProgressFile } from '../learner/progress.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { plainText } from '../course/plain-text.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { ask } from './ask.ts';
import type { Context } from './context.ts';

const sentences = catalogue.commands.solution;

export interface SolutionFlags {
  /** Shows it without asking. */
  yes?: boolean;
}

/** `kata solution LESSON` @returns 0; 1 where the reader would rather not see it */
export async function solutionCommand(name: string, flags: SolutionFlags, context: Context): Promise<number> {
  const { root, out, hasColour } = context;
  const id = findLessonId(root, name);
  const files = readSolution(root, id);
  if (!(await mayShow(id, flags, context))) return 1;
  for (const [file, text] of Object.entries(files)) {
    out(`${pc.createColors(hasColour).bold(`solutions/${id}/${file}`)}\n\n${text.trimEnd()}\n\n`);
  }
  return 0;
}

/** @throws UsageError where it is not here */
export function readSolution(root: string, lessonId: string): Files {
  const files = readFiles(path.join(root, 'solutions', lessonId)) ?? {};
  if (Object.keys(files).length === 0) throw new UsageError(sentences.none(lessonId));
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, readText(path.join(root, 'solutions', lessonId, name))]),
  );
}

/** Before a lesson is passed its solution is shown to those who ask twice. */
export async function mayShow(lessonId: string, { yes }: SolutionFlags, context: Context): Promise<boolean> {
  if (yes || new ProgressFile(context.root).hasPassed(lessonId)) return true;
  const isWanted = await ask(sentences.ask(lessonId), sentences.needsYes(lessonId), context);
  if (!isWanted) context.out(`${sentences.declined}\n`);
  return isWanted;
}

/** With lines as they end here. */
export function readText(file: string): string {
  try {
    return plainText(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotRead(path.basename(file), (error as Error).message));
  }
}
