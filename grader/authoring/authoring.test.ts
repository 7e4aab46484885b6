import { describe, expect } from 'vitest';
import { loadLesson } from '../course/course.ts';
import { test } from '../testing/test.ts';
import { affectedBy } from './affected.ts';
import { catchTable } from './catch-table.ts';

describe('the table of tests and bugs', () => {
  const grade = {
    tests: [{ name: 'sells one' }, { name: 'refuses a sale that is far too large for anybody' }],
    bugs: [
      { id: 'till/sells-two', caughtBy: ['sells one'] },
      { id: 'till/sells-all', caughtBy: ['sells one', 'refuses a sale that is far too large for anybody'] },
      { id: 'till/never-ends', caughtBy: [] },
    ],
  } as unknown as Parameters<typeof catchTable>[0];

  test('shows which test catches which bug', () => {
    expect(`\n${catchTable(grade, 80).join('\n')}\n`).toMatchInlineSnapshot(`
      "
        1 till/sells-two
        2 till/sells-all
        3 till/never-ends

                                                         1 2 3
        sells one                                        x x .
        refuses a sale that is far too large for anybody . x .
      "
    `);
  });

  test('shortens the names where there is no room', () => {
    const lines = catchTable(grade, 40);

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(lines.join('\n')).toContain('…');
  });
});

test.for([
  ['lessons/02-sales/README.md', ['02-sales']],
  ['lessons/02-sales/lesson.yaml', ['02-sales']],
  ['solutions/01-counter/counter.test.ts', ['01-counter']],
  ['lessons/99-nowhere/README.md', []],
  ['variants/bugs/counter/sells-only-one.yaml', ['02-sales']],
  ['variants/bugs/counter/unused.yaml', []],
  ['variants/refactorings/counter/moves-both-ways.ts', ['01-counter', '02-sales']],
  ['variants/refactorings/counterfeit/x.ts', []],
  ['variants/freedoms/counter.test.ts', ['01-counter', '02-sales']],
  ['variants/freedoms/shelf.test.ts', []],
  ['variants/starters.json', []],
  ['variants/probes/outside.test.ts', ['01-counter', '02-sales']],
  ['src/shelf.ts', ['01-counter', '02-sales']],
  ['docs/requirements.md', ['01-counter', '02-sales']],
] as const)('knows that %s concerns %j', ([file, ids], { course }) => {
  const lessons = ['01-counter', '02-sales'].map((id) => loadLesson(course.root, id));

  expect(affectedBy(file, lessons)).toEqual(ids);
});
