import type { Figure } from './bootstrap.ts';
import { figuresOf } from './figures.ts';
import { markdownTable, rounded } from './markdown-table.ts';
import { measures } from './measures.ts';
import type { SystemResult } from './results.ts';
import { clearlyApart, wrongOrders } from './wrong-orders.ts';

const heading = [
  'measure',
  'rho',
  'tau',
  'partial rho',
  'score less this, in rho',
  'rho, hand-written alone',
  'wrong orders',
];

/** How well each measure puts the suites in the order of the truth. */
export function figuresTable(system: SystemResult): string {
  const { pairs } = wrongOrders(system.suites, measures['score of the kit']);
  const rows = figuresOf(system).map((figures) => [
    figures.name,
    inBrackets(figures.spearman),
    inBrackets(figures.kendall),
    inBrackets(figures.partial),
    inBrackets(figures.behindScore),
    rounded(figures.handWritten),
    `${figures.wrong}`,
  ]);
  const apart = `${pairs} pairs of suites are at least ${clearlyApart} hidden bugs apart.`;
  return `${markdownTable([heading, ...rows])}\n\n${apart}`;
}

function inBrackets(figure: Figure | undefined): string {
  return figure ? `${rounded(figure.value)} [${rounded(figure.low)}, ${rounded(figure.high)}]` : '';
}
