import { markdownTable } from './markdown-table.ts';
import { measures, truth } from './measures.ts';
import { largestResiduals, oddKinds } from './residuals.ts';
import type { SystemResult } from './results.ts';
import { clearlyApart, wrongOrders } from './wrong-orders.ts';

const score = measures['score of the kit'];

/** So many are shown. */
const shown = { wrongOrders: 12, residuals: 6, kinds: 2 };

/** The pairs of suites that the score has the wrong way round. */
export function wrongOrdersList({ suites }: SystemResult): string {
  const { pairs, wrong } = wrongOrders(suites, score);
  if (wrong.length === 0) return `None of ${pairs} pairs at least ${clearlyApart} hidden bugs apart.`;
  const valueOf = (name: string): string => {
    const suite = suites.find((one) => one.name === name)!;
    return `\`${name}\` (${score(suite)}, catches ${truth(suite)})`;
  };
  const rows = wrong
    .slice(0, shown.wrongOrders)
    .map(({ weaker, stronger, apart }) => [valueOf(weaker), valueOf(stronger), `${apart}`]);
  const more = wrong.length - rows.length;
  const table = markdownTable([['the weaker', 'the stronger', 'apart'], ...rows]);
  return `${wrong.length} of ${pairs} pairs.\n\n${table}${more > 0 ? `\n\nAnd ${more} more.` : ''}`;
}

/** The suites that the score puts farthest from where they belong, and the kinds of bugs that set them apart. */
export function residualsTable({ suites, hidden }: SystemResult): string {
  const kinds = hidden.map(({ kind }) => kind);
  const rows = largestResiduals(suites, score, shown.residuals).map(({ suite, places }) => {
    const odd = oddKinds(suite, kinds, suites);
    const more = odd.filter((one) => one.more > 0.5).slice(0, shown.kinds);
    const fewer = odd
      .filter((one) => one.more < -0.5)
      .toReversed()
      .slice(0, shown.kinds);
    return [
      `\`${suite.name}\``,
      places > 0 ? `+${places}` : `${places}`,
      `${score(suite)}`,
      `${truth(suite)}`,
      inWords(more),
      inWords(fewer),
    ];
  });
  const heading = ['suite', 'places', 'score', 'hidden bugs', 'catches more', 'catches fewer'];
  return markdownTable([heading, ...rows]);
}

function inWords(odd: { kind: string; more: number }[]): string {
  return odd.map(({ kind, more }) => `\`${kind}\` (${more > 0 ? '+' : ''}${more.toFixed(1)})`).join(', ');
}
