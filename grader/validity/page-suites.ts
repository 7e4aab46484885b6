import { markdownTable } from './markdown-table.ts';
import { measures, truth } from './measures.ts';
import type { SystemResult } from './results.ts';

/** Every suite with what was measured, the strongest first. */
export function suitesTable({ suites, hidden }: SystemResult): string {
  const percent = (share: number): string => `${Math.round(100 * share)}`;
  const rows = suites
    .toSorted((a, b) => truth(b) - truth(a))
    .map((suite) => [
      `\`${suite.name}\``,
      `${truth(suite)}`,
      `${measures['score of the kit'](suite)}`,
      suite.kit.verdict,
      percent(measures["share of the kit's bugs"](suite)),
      percent(measures['raw mutation score'](suite)),
      percent(measures['line coverage'](suite)),
      `${suite.tests}`,
      `${suite.assertions}`,
    ]);
  const heading = ['suite', `of ${hidden.length}`, 'score', 'verdict', 'bugs, %', 'mutants, %', 'lines, %'];
  return markdownTable([[...heading, 'tests', 'assertions'], ...rows]);
}
