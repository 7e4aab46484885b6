import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { runSummary } from './run-summary.ts';

const states = new Map([
  ['01-counter', 'mastered'],
  ['02-sales', 'weak'],
  ['03-capstone', 'passed'],
  ['04-gone', 'not-graded'],
] as const);

test('has a line for each lesson, and the total last', () => {
  const lines = runSummary(states, { width: 40, hasColour: false });

  expect(`\n${lines.join('\n')}\n`).toMatchInlineSnapshot(`
    "
    01-counter   # mastered
    02-sales     ~ weak
    03-capstone  + passed
    04-gone      ? not graded

    2 of 4 lessons passed, 1 of them
    mastered.
    "
  `);
});

test('says the same in colour', () => {
  const coloured = runSummary(states, { width: 80, hasColour: true });

  expect(coloured.map((line) => stripVTControlCharacters(line))).toEqual(
    runSummary(states, { width: 80, hasColour: false }),
  );
});
