import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds on a page that keeps somebody from using it: a line for each. */
export async function seriousIn(page: Page): Promise<string[]> {
  // A page's policy allows no script but its own. The debugger is not held by it; what axe would load, is.
  await page.evaluate(axe);
  const { violations } = (await page.evaluate('axe.run({ preload: false })')) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 200))
          .join(' | ')}`,
    );
}
