import { lessonIds } from '../course/lesson-ids.ts';
import { checklistOf } from '../learner/checklist.ts';
import { lessonRows } from '../learner/lesson-rows.ts';
import { ProgressFile } from '../learner/progress.ts';
import { checklistLines } from '../reports/checklist-lines.ts';
import { lessonListLines } from '../reports/lesson-list.ts';
import type { Context } from '../terminal/context.ts';

/** `kata list`: every lesson, how long it takes, and how far it has come; then the checklist. @returns 0 */
export function listCommand({ json }: { json?: boolean }, context: Context): number {
  const { root, out, err, width, hasColour } = context;
  const progress = new ProgressFile(root);
  const rows = lessonRows(root, progress);
  if (json) {
    out(`${JSON.stringify(rows, null, 2)}\n`);
    return 0;
  }
  const problem = progress.problem();
  if (problem !== undefined) err(`${problem}\n`);
  const checklist = checklistLines(checklistOf(lessonIds(root), progress), width, hasColour);
  for (const line of [...lessonListLines(rows, context), '', ...checklist]) out(`${line}\n`);
  return 0;
}
