import path from 'node:path';
import { packLessons } from '../class/pack.ts';
import { writeWhole } from '../formats/write-whole.ts';
import { fileProblem } from '../course/file-problem.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { isBegun } from '../learner/starters.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.classes.pack;

/** `kata pack [lesson…]`: those that are named, or all that are begun. @returns 0 */
export async function packCommand(
  names: string[],
  { out }: { out: string },
  context: Context,
): Promise<number> {
  const { root, cwd = process.cwd() } = context;
  const ids =
    names.length > 0
      ? [...new Set(names.map((name) => findLessonId(root, name, cwd)))]
      : lessonIds(root).filter((id) => isBegun(root, id));
  if (ids.length === 0) throw new UsageError(sentences.nothing);
  const { zip, files, notes } = await packLessons(root, ids);
  try {
    writeWhole(path.resolve(cwd, out), zip);
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotWrite(out, fileProblem(error)));
  }
  for (const [lesson, own] of files) context.out(`${sentences.packed(lesson, own.join(', '))}\n`);
  for (const note of notes) context.out(`${note}\n`);
  context.out(`${sentences.written(out)}\n`);
  return 0;
}
