import path from 'node:path';
import pc from 'picocolors';
import { readFiles } from '../learner/files.ts';
import { findLessonId } from '../course/lesson-ids.ts';
import { renderComparison } from '../reports/comparison.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from './context.ts';
import { mayShow, readSolution, readText, type SolutionFlags } from './solution.ts';

const sentences = catalogue.commands.solution;

/** `kata diff LESSON`: the learner's files beside the solution's. @returns 0; 1 where the reader would rather not see it */
export async function diffCommand(name: string, flags: SolutionFlags, context: Context): Promise<number> {
  const { root, out, hasColour } = context;
  const id = findLessonId(root, name);
  const files = readSolution(root, id);
  if (!(await mayShow(id, flags, context))) return 1;

  const folder = path.join(root, 'lessons', id);
  const mine = readFiles(folder) ?? {};
  for (const [file, text] of Object.entries(files)) {
    if (!(file in mine)) {
      out(`${sentences.notThere(file)}\n\n`);
      continue;
    }
    const lines = renderComparison(
      [`${sentences.yours}: lessons/${id}/${file}`, readText(path.join(folder, file))],
      [`${sentences.ours}: solutions/${id}/${file}`, text],
      context,
    );
    out(`${lines.length > 0 ? lines.join('\n') : pc.createColors(hasColour).dim(sentences.same(file))}\n\n`);
  }
  return 0;
}
