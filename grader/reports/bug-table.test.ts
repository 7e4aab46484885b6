import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { caught, gradeWith, missed, refusing, testThat } from '../testing/grades.ts';
import { bugTable } from './bug-table.ts';

const grade = gradeWith({
  tests: [
    testThat('refuses one more than are left'),
    testThat('sells the last one'),
    testThat('sells a mug'),
    refusing('has a thousand', 'wrong', 'It refuses.'),
  ],
  bugs: [
    caught('Sells one more than are left.', 'refuses one more than are left', 'expected 0, got -1', {
      task: 2,
    }),
    caught('Refuses the last one.', 'sells the last one', 'expected 1, got 0', {
      caughtBy: ['refuses one more than are left', 'sells the last one'],
    }),
    missed('Takes the mugs, and refuses only then.', { task: 2, requirement: 'sell: more than are left' }),
  ],
});
const shown = (width: number, reveal: 'behaviour' | 'requirement' | 'count' = 'behaviour'): string =>
  `\n${bugTable(grade, reveal, width).join('\n')}\n`;

test('shows the tests by the bugs from 80 columns', () => {
  expect(shown(80)).toMatchInlineSnapshot(`
    "
    Which test notices which bug
      1  Sells one more than are left.
      2  Refuses the last one.
      3  missed: Takes the mugs, and refuses only then.

                                      1  2  3
      refuses one more than are left  x  x  .
      sells the last one              .  x  .
      sells a mug                     .  .  .

      This test notices none of these bugs. That may be fine: it can guard against
      others.
        sells a mug
      One test does not count yet, so it is not in this table.
    "
  `);
});

test('shows each bug and below it the tests that notice it, in less', () => {
  expect(shown(79)).toMatchInlineSnapshot(`
    "
    Which test notices which bug
      1  Sells one more than are left.
         noticed by "refuses one more than are left"
      2  Refuses the last one.
         noticed by "refuses one more than are left"
         noticed by "sells the last one"
      3  missed: Takes the mugs, and refuses only then.
         No test notices it.

      This test notices none of these bugs. That may be fine: it can guard against
      others.
        sells a mug
      One test does not count yet, so it is not in this table.
    "
  `);
});

test('fits into 40 columns', () => {
  expect(shown(40)).toMatchInlineSnapshot(`
    "
    Which test notices which bug
      1  Sells one more than are left.
         noticed by "refuses one more than
           are left"
      2  Refuses the last one.
         noticed by "refuses one more than
           are left"
         noticed by "sells the last one"
      3  missed: Takes the mugs, and refuses
         only then.
         No test notices it.

      This test notices none of these bugs.
      That may be fine: it can guard against
      others.
        sells a mug
      One test does not count yet, so it is
      not in this table.
    "
  `);
});

test('shows each bug and below it the tests where there are too many bugs for columns', () => {
  const bugs = Array.from({ length: 20 }, (_, index) => missed(`Bug ${index}.`));

  const text = bugTable({ ...grade, bugs }, 'behaviour', 80).join('\n');

  expect(text).toContain('  20  missed: Bug 19.\n      No test notices it.');
});

test.for([
  ['requirement', 'missed: sell: more than are left'],
  ['count', 'missed: a bug of task 2'],
] as const)('does not tell more of a missed bug than the lesson reveals: %s', ([reveal, told]) => {
  for (const width of [100, 40]) {
    expect(shown(width, reveal).replaceAll(/\n\s*/g, ' ')).toContain(told);
    expect(shown(width, reveal)).not.toContain('Takes the mugs');
    expect(shown(width, reveal)).toContain('Sells one more');
  }
});

test('does not tell the behaviour of a missed bug while its task is open', () => {
  const tasks = grade.tasks.map((task) => ({ ...task, open: true }));

  const text = bugTable({ ...grade, tasks }, 'behaviour', 80).join('\n');

  expect(text).not.toContain('Takes the mugs');
  expect(text).toContain('missed: a bug of task 2');
});

test('is empty where no test counts, and says so', () => {
  const tests = [refusing('has a thousand', 'wrong', 'It refuses.')];

  expect(bugTable({ ...grade, tests }, 'behaviour', 80)).toEqual([
    'Which test notices which bug',
    '  No test counts yet, so the table is empty.',
  ]);
});

test('has a mark for each catch, and for nothing else, whatever the names and the width', () => {
  const name = fc.stringMatching(/^[a-w]{1,12}( [a-w]{1,12}){0,8}$/);
  const suites = fc.uniqueArray(name, { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(
      suites,
      fc.integer({ min: 40, max: 130 }),
      fc.infiniteStream(fc.boolean()),
      (names, width, coins) => {
        const bugs = [1, 2, 3].map((number) =>
          missed(`Bug ${number} is told in a long sentence. `.repeat(5), {
            caughtBy: names.filter(() => coins.next().value),
          }),
        );
        const lines = bugTable(
          gradeWith({ bugs, tests: names.map((one) => testThat(one)) }),
          'behaviour',
          width,
        );
        const marks = lines.join('\n').match(width >= 80 ? /(?<= )x(?= |$)/gm : /noticed by/g) ?? [];

        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        expect(marks).toHaveLength(bugs.flatMap(({ caughtBy }) => caughtBy).length);
      },
    ),
  );
});
