import { ProgressFile } from '../learner/progress.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { solutionLines } from '../reports/solution-lines.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { ask } from './ask.ts';

const sentences = catalogue.commands.solution;

export interface SolutionFlags {
  /** Shows it without asking. */
  yes?: boolean;
}

/** `kata solution LESSON` @returns 0; 1 where the reader would rather not see it */
export async function solutionCommand(name: string, flags: SolutionFlags, context: Context): Promise<number> {
  const { root, out, hasColour } = context;
  const id = findLessonId(root, name, context.cwd);
  const lines = solutionLines(root, id, hasColour);
  if (!(await mayShow(id, flags, context))) return 1;
  for (const line of lines) out(`${line}\n`);
  return 0;
}

/** Before a lesson is passed its solution is shown to those who ask twice. */
export async function mayShow(lessonId: string, { yes }: SolutionFlags, context: Context): Promise<boolean> {
  if (yes || new ProgressFile(context.root).hasPassed(lessonId)) return true;
  const isWanted = await ask(sentences.ask(lessonId), sentences.needsYes(lessonId), context);
  if (!isWanted) context.out(`${sentences.declined}\n`);
  return isWanted;
}
