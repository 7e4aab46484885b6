import pc from 'picocolors';
import { isTestFile } from '../course/test-files.ts';
import type { Catches } from '../learner/catches.ts';
import type { Files } from '../learner/lesson-files.ts';
import { catalogue } from '../sentences/sentences.ts';
import { comparedSuite } from './compared-suite.ts';
import { renderAlone, renderComparison, renderPair, renderTitles } from './comparison.ts';
import type { ReportOptions } from './report-options.ts';
import { pairTests } from './pair-tests.ts';

const sentences = catalogue.commands.solution;

/** One of the two suites to compare. */
export interface SuiteSide {
  /** Where it is, as the reader sees it. */
  folder: string;
  files: Files;
  /** What its tests catch, if that is known. */
  catches?: Catches;
}

/** Two suites, test by test: those that check the same, then those that stand alone, then what is around them. */
export function suiteComparison(mine: SuiteSide, ours: SuiteSide, options: ReportOptions): string[] {
  const [left, right] = [mine, ours].map(({ files, catches }) => comparedSuite(files, catches));
  const { pairs, onlyLeft, onlyRight } = pairTests(left.tests, right.tests);
  const { bold, dim } = pc.createColors(options.hasColour);
  const titlesFor = (file: string): [string, string] => [
    `${sentences.yours}: ${mine.folder}/${file}`,
    `${sentences.ours}: ${ours.folder}/${file}`,
  ];
  const [[first] = ['']] = Object.entries(ours.files).filter(([file]) => isTestFile(file));
  const under = (title: string, blocks: string[][]): string[] =>
    blocks.length === 0 ? [] : [bold(title), '', ...blocks.flatMap((lines) => [...lines, ''])];

  // Without tests to pair, whole files are compared.
  const isByTest = pairs.length + onlyLeft.length > 0 && pairs.length + onlyRight.length > 0;
  const [from, to] = isByTest ? [left.rest, right.rest] : [mine.files, ours.files];
  const around = Object.keys(ours.files).flatMap((file) => {
    if (!(file in mine.files)) return [dim(sentences.notThere(file)), ''];
    if (mine.files[file] === ours.files[file]) return [dim(sentences.same(file)), ''];
    const [yours, other] = titlesFor(file);
    const lines = renderComparison([yours, from[file]], [other, to[file]], options);
    if (lines.length === 0) return [];
    return isByTest && isTestFile(file) ? under(sentences.aroundTests(file), [lines]) : [...lines, ''];
  });
  const isSame = Object.keys(ours.files).every((file) => mine.files[file] === ours.files[file]);
  if (isSame || !isByTest) return around;
  return [
    ...renderTitles(...titlesFor(first), options),
    '',
    ...pairs.flatMap(([one, other]) => [...renderPair(one.text, other.text, options), '']),
    ...under(
      sentences.onlyYours,
      onlyLeft.map(({ text }) => renderAlone('left', text, options)),
    ),
    ...under(
      sentences.onlyOurs,
      onlyRight.map(({ text }) => renderAlone('right', text, options)),
    ),
    ...around,
  ];
}
