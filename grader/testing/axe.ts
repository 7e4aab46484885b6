import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** So much is told of each rule that is broken: places, and characters of each. */
const told = { places: 3, length: 200 };

/** What would keep somebody from using a page, as axe-core sees it: a line for each rule. */
export async function seriousIn(page: Page): Promise<string[]> {
  // A page's policy allows no script but its own. The debugger is not held by it; what axe would load, is.
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run({ preload: false })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, told.places).map(({ html }) => html.slice(0, told.length));
      return `${id}: ${places.join(' | ')}`;
    });
}
