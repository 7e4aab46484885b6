import { describe, expect } from 'vitest';
import { caughtBugs, refusedCorrect } from './testing/classroom.ts';
import { imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

const replaces = 'counter/replaces-what-was-there';
const refuses = 'counter/refuses-the-last-one';

/** Suites that ask the subject before their tests begin, with a bug under which that fails. */
const outside = {
  'a value of the module': [
    `const shelf = new MemoryShelf(3);
     await new Counter(shelf).deliver(2);
     await new Counter(shelf).sell(5);
     test('sells all', async () => { expect(await shelf.count()).toBe(0); });`,
    replaces,
    'the file does not load: Sold out',
  ],
  'a table of cases': [
    `const counter = new Counter(new MemoryShelf(3));
     const has = await Promise.all([1, 2, 3].map((wanted) => counter.has(wanted)));
     const first = has.map((enough) => { if (!enough) throw new Error('Not enough'); return enough; });
     test.for(first)('has enough: %s', (enough) => { expect(enough).toBe(true); });`,
    refuses,
    'the file does not load: Not enough',
  ],
  'a table of which no case is left': [
    `const counter = new Counter(new MemoryShelf(3));
     const wanted = (await counter.has(3)) ? [3] : [];
     test.for(wanted)('has %s', async (pieces) => { expect(await counter.has(pieces)).toBe(true); });`,
    refuses,
    'the file does not load: No test suite found in file',
  ],
  'a hook around several tests': [
    `const shelf = new MemoryShelf(3);
     describe('after a delivery', () => {
       beforeAll(async () => { await new Counter(shelf).deliver(2); await new Counter(shelf).sell(5); });
       test('sells all', async () => { expect(await shelf.count()).toBe(0); });
     });`,
    replaces,
    'Sold out',
  ],
  'a class with a value of its own': [
    `class Shop { static readonly enough = new Counter(new MemoryShelf(3)).has(3).then((enough) => enough ? 3 : Promise.reject(new Error('Not enough'))); }
     const pieces = await Shop.enough;
     test('has all', async () => { expect(await new Counter(new MemoryShelf(3)).has(pieces)).toBe(true); });`,
    refuses,
    'the file does not load: Not enough',
  ],
} satisfies Record<string, [suite: string, bug: string, noticed: string]>;

describe('what fails before the tests begin notices a bug, as Vitest is red', () => {
  test.for(Object.entries(outside))('%s', async ([, [suite, bug, noticed]], { classroom }) => {
    const grade = await classroom.grade('01', `${before}${suite}`, { isFull: true });

    expect(refusedCorrect(grade)).toEqual([]);
    expect(grade.tests.every(({ counts }) => counts)).toBe(true);
    expect(caughtBugs(grade)).toEqual([bug]);
    expect(grade.bugs.find(({ id }) => id === bug)).toMatchObject({ outcome: 'rejected', noticed });
  });

  test('in a file beside the tests', async ({ classroom }) => {
    const helper = `import { Counter } from '#src/counter.ts'; import { MemoryShelf } from '#src/shelf.ts';
      export const shelf = new MemoryShelf(3);
      await new Counter(shelf).deliver(2);
      await new Counter(shelf).sell(5);`;
    const suite = `import { shelf } from './shop.ts'; ${before} test('sells all', async () => { expect(await shelf.count()).toBe(0); });`;

    const grade = await classroom.grade('01', { 'my.test.ts': suite, 'shop.ts': helper });

    expect(caughtBugs(grade)).toEqual([replaces]);
  });

  test('but not the tests of another file', async ({ classroom }) => {
    const [suite] = outside['a value of the module'];
    const other = `${before} test('has none', async () => { expect(await new MemoryShelf(0).count()).toBe(0); });`;

    const grade = await classroom.grade(
      '01',
      { 'a.test.ts': before + suite, 'b.test.ts': other },
      { isFull: true },
    );

    expect(grade.bugs.find(({ id }) => id === replaces)?.caughtBy).toEqual(['sells all']);
  });

  test('and kills mutants', async ({ classroom }) => {
    const [suite] = outside['a value of the module'];

    const { mutants } = await classroom.grade('01', before + suite, { hasNoMutants: false });

    expect(mutants).toMatchObject({ crashed: 0, timedOut: 0 });
    expect(mutants!.killed).toBeGreaterThan(2);
  });
});

test('what asks the subject before the tests begin is told where correct code refuses it', async ({
  classroom,
}) => {
  const suite = `${before} await new Counter(new MemoryShelf(3)).sell(4); test('sells', () => { expect(1).toBe(1); });`;

  const grade = await classroom.grade('01', suite);

  expect(grade).toMatchObject({ verdict: 'broken' });
  expect(grade.message).toContain('Sold out');
});

const before = `import { beforeAll, describe } from 'vitest'; ${imports}`;
