import { expect, test } from 'vitest';
import type { AskedMutant } from '../judge/grade.ts';
import { askedMutant, gradeWith, mutantsWith, refusing, testThat } from '../testing/grades.ts';
import { changeTable } from './change-table.ts';

const tests = [
  testThat('sells the last one'),
  testThat('sells a mug, and leaves the others where they were'),
  testThat('is there'),
  refusing('has a thousand', 'wrong', 'It refuses.'),
];
const each: AskedMutant[] = [
  askedMutant(1, ['sells the last one']),
  askedMutant(2, ['sells the last one', 'sells a mug, and leaves the others where they were']),
  askedMutant(3, []),
];

test('tells of each test how many changes it notices, and how many it alone', () => {
  const grade = gradeWith({ tests, mutants: { ...mutantsWith([]), each } });

  expect(`\n${changeTable(grade, 40).join('\n')}\n`).toMatchInlineSnapshot(`
    "
    How many of the 3 smaller changes each
    test notices
      2  sells the last one (1 of them
         alone)
      1  sells a mug, and leaves the others
         where they were
      0  is there
    "
  `);
});

test('is empty where not every test was asked', () => {
  expect(changeTable(gradeWith({ tests, mutants: mutantsWith([]) }), 80)).toEqual([]);
});
