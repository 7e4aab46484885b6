import path from 'node:path';
import pc from 'picocolors';
import { readFiles } from '../learner/lesson-files.ts';
import { readSolution, readText } from '../learner/solutions.ts';
import { catalogue } from '../sentences/sentences.ts';
import { renderComparison } from './comparison.ts';
import type { ReportOptions } from './report-options.ts';

const sentences = catalogue.commands.solution;

/** Our solution, file by file. @throws UsageError where it is not here, or cannot be read */
export function solutionLines(root: string, lessonId: string, hasColour: boolean): string[] {
  const { bold } = pc.createColors(hasColour);
  return Object.entries(readSolution(root, lessonId)).flatMap(([file, text]) => [
    bold(`solutions/${lessonId}/${file}`),
    '',
    ...text.trimEnd().split('\n'),
    '',
  ]);
}

/** The learner's files next to our solution's. @throws UsageError where one of them cannot be read */
export function comparisonLines(root: string, lessonId: string, options: ReportOptions): string[] {
  const solution = readSolution(root, lessonId);
  const folder = path.join(root, 'lessons', lessonId);
  const mine = readFiles(folder) ?? {};
  return Object.entries(solution).flatMap(([file, text]) => {
    if (!(file in mine)) return [sentences.notThere(file), ''];
    const lines = renderComparison(
      [`${sentences.yours}: lessons/${lessonId}/${file}`, readText(path.join(folder, file))],
      [`${sentences.ours}: solutions/${lessonId}/${file}`, text],
      options,
    );
    return lines.length > 0
      ? [...lines, '']
      : [pc.createColors(options.hasColour).dim(sentences.same(file)), ''];
  });
}
