import { figuresTable } from './page-figures.ts';
import { residualsTable, wrongOrdersList } from './page-misses.ts';
import { suitesTable } from './page-suites.ts';
import { weightsTable } from './page-weights.ts';
import type { Results, SystemResult } from './results.ts';
import { clearlyApart } from './wrong-orders.ts';

/**
 * The text of docs/validity.md.
 * @param template the passages written by hand, with `{{…}}` for what is made from the results
 * @throws Error when the template asks for something that there is not
 */
export function validityPage(template: string, results: Results): string {
  const parts: Record<string, () => string> = {
    'date': () => results.date,
    'versions': () =>
      ['node', 'vitest', 'stryker'].map((tool) => `${tool} ${results.versions[tool]}`).join(', '),
    'hidden': () => `${listed(results, ({ hidden }) => hidden.length)}.`,
    'suites': () => amounts(results),
    'apart': () => `${clearlyApart}`,
    'figures': () => bySystem(results, figuresTable),
    'wrong orders': () => bySystem(results, wrongOrdersList),
    'residuals': () => bySystem(results, residualsTable),
    'weights': () => weightsTable(results),
    'table': () => bySystem(results, suitesTable),
  };
  return template.replaceAll(/\{\{(.+?)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (!part) throw new Error(`validity.template.md: {{${name}}}: there is no such part.`);
    return part();
  });
}

function bySystem({ systems }: Results, make: (system: SystemResult) => string): string {
  return Object.entries(systems)
    .map(([name, system]) => `### \`${name}\`\n\n${make(system)}`)
    .join('\n\n');
}

function listed({ systems }: Results, count: (system: SystemResult) => number): string {
  return Object.entries(systems)
    .map(([name, system]) => `${count(system)} of \`${name}\``)
    .join(', ');
}

function amounts(results: Results): string {
  const of = (kind?: string): string =>
    listed(
      results,
      ({ suites }) => suites.filter((suite) => kind === undefined || suite.kind === kind).length,
    );
  return `${of()}. Written by hand: ${of('hand-written')}. Cut: ${of('cut')}. Combined: ${of('combined')}.`;
}
