import { expect } from 'vitest';
import { imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

const delivers = (name: string): string => `
test('${name}', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toBe(5);
});`;

const waits = `
test('waits for the delivery', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  while ((await shelf.count()) !== 5) await new Promise((resolve) => setTimeout(resolve));
  expect(await shelf.count()).toBe(5);
});`;

// It never lets go: the worker has to be ended, and the tests after it have not been asked.
const loops = `
test('loops until the delivery is there', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  while ((await shelf.count()) !== 5);
  expect(await shelf.count()).toBe(5);
});`;

test.for([
  ['waits for ever', waits],
  ['loops for ever', loops],
])(
  'asks every test about a bug where one of them %s',
  { timeout: 120_000 },
  async ([, endless], { classroom }) => {
    const suite = `${imports}${delivers('adds')}${endless}${delivers('adds, too')}${delivers('adds, once more')}`;

    const grade = await classroom.grade('01', suite, { isFull: true, asksEach: true });

    expect(grade.bugs[2]).toMatchObject({
      id: 'counter/replaces-what-was-there',
      outcome: 'rejected',
      caughtBy: expect.arrayContaining(['adds', 'adds, too', 'adds, once more']),
    });
    expect(grade.bugs[2].caughtBy).toHaveLength(3);
  },
);
