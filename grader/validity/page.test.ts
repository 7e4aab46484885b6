import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kit } from '../course/root.ts';
import { caughtOf, suiteResult, systemResult } from '../testing/study-results.ts';
import { validityPage } from './page.ts';
import { resultsFile, resultsSchema, templateFile, type Results } from './results.ts';

const suites = [1, 4, 9, 15, 20].map((caught, place) =>
  suiteResult(`suite-${caught}`, {
    caught: caughtOf(caught, 20),
    tests: 5 - place,
    kit: { verdict: 'passed', score: 10 * place, scoring: null, caught: caughtOf(place, 4) },
  }),
);
const results: Results = {
  date: '2030-01-15',
  versions: { node: '26.1.0', vitest: '5.0.0', stryker: '10.0.0' },
  systems: { orders: systemResult(suites) },
};

const text = (file: string): string => readFileSync(path.join(kit, file), 'utf8').replaceAll('\r\n', '\n');

test('the page of the study says what was measured', () => {
  const made = validityPage(text(templateFile), resultsSchema.parse(JSON.parse(text(resultsFile))));

  expect(text('docs/validity.md'), 'run `npm run validity -- --page`').toBe(made);
});

test('a measure in the order of the truth has a correlation of 1, and none of its pairs is wrong', () => {
  const rows = validityPage('{{figures}}', results).split('\n');

  expect(rows[0]).toBe('### `orders`');
  expect(rows.find((row) => row.startsWith('| score of the kit |'))).toMatch(
    /^\| score of the kit \| 1\.00 \[1\.00, 1\.00\] \| 1\.00 \[1\.00, 1\.00\] \| .* \| {2}\| 1\.00 \| 0 \|$/,
  );
  expect(rows.find((row) => row.startsWith('| tests |'))).toMatch(/\| -1\.00 \| 6 \|$/);
  expect(rows.at(-1)).toBe('6 pairs of suites are at least 8 hidden bugs apart.');
});

test('a wrong order is told with both suites', () => {
  const [weakest, ...others] = suites;
  const wrong = { ...weakest, kit: { ...weakest.kit, score: 25 } };
  const page = validityPage('{{wrong orders}}', {
    ...results,
    systems: { orders: systemResult([wrong, ...others]) },
  });

  expect(page).toContain('| `suite-1` (25, catches 1) | `suite-9` (20, catches 9) | 8 |');
});

test('what was made of what is counted', () => {
  expect(validityPage('{{hidden}} {{suites}}', results)).toBe(
    '20 of `orders`. 5 of `orders`. Written by hand: 5 of `orders`. Cut: 0 of `orders`. Combined: 0 of `orders`.',
  );
});

test('a part that there is not is an error', () => {
  expect(() => validityPage('{{weather}}', results)).toThrow('{{weather}}');
});
