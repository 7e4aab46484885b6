import path from 'node:path';
import pc from 'picocolors';
import { readManifest } from '../course/manifest.ts';
import { readFiles, type Files } from '../learner/lesson-files.ts';
import { readSolution, readText } from '../learner/solutions.ts';
import type { Catches } from '../learner/catches.ts';
import type { ReportOptions } from './report-options.ts';
import { suiteComparison } from './suite-comparison.ts';

/** Our solution, file by file. @throws UsageError where it is not here, or cannot be read */
export function solutionLines(root: string, lessonId: string, hasColour: boolean): string[] {
  const { bold } = pc.createColors(hasColour);
  return Object.entries(ofLearner(root, lessonId, readSolution(root, lessonId))).flatMap(([file, text]) => [
    bold(`solutions/${lessonId}/${file}`),
    '',
    ...text.trimEnd().split('\n'),
    '',
  ]);
}

/**
 * The learner's tests next to our solution's that check the same.
 * @param catches what the tests of both catch, if that is known
 * @throws UsageError where one of the files cannot be read
 */
export function comparisonLines(
  root: string,
  lessonId: string,
  options: ReportOptions,
  catches: { mine?: Catches; ours?: Catches } = {},
): string[] {
  const folder = path.join(root, 'lessons', lessonId);
  const names = Object.keys(readFiles(folder) ?? {});
  const files = Object.fromEntries(names.map((name) => [name, readText(path.join(folder, name))]));
  return suiteComparison(
    { folder: `lessons/${lessonId}`, files: ofLearner(root, lessonId, files), catches: catches.mine },
    {
      folder: `solutions/${lessonId}`,
      files: ofLearner(root, lessonId, readSolution(root, lessonId)),
      catches: catches.ours,
    },
    options,
  );
}

/** Without the suite that is given: it is the same in both. */
function ofLearner(root: string, lessonId: string, files: Files): Files {
  const { given = [] } = readManifest(root, lessonId);
  return Object.fromEntries(Object.entries(files).filter(([name]) => !given.includes(name)));
}
