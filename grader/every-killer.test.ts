import { expect } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

// On a mutant that never has enough it loops until it is ended, and the tests after it have not been asked.
const loops = `
test('waits until one is there', async () => {
  const counter = new Counter(new MemoryShelf(3));
  while (!(await counter.has(1)));
  expect(await counter.has(1)).toBe(true);
});`;

const suite = `${imports}${goodTests}${loops}${goodTests.replaceAll("test('", "test('again, ")}`;
const all = { hasNoMutants: false, isFull: true };

test(
  'names every test that notices a mutant, and changes nothing else',
  { timeout: 120_000 },
  async ({ classroom }) => {
    const usual = await classroom.grade('01', suite, all);
    const named = await classroom.grade('01', suite, { ...all, namesKillers: true });

    const { each = [], ...mutants } = named.mutants!;
    expect(withoutTimes({ ...named, mutants })).toEqual(withoutTimes(usual));
    expect(each).toHaveLength(mutants.gradable);
    expect(each.filter(({ outcome }) => outcome === 'killed')).toHaveLength(mutants.killed);
    const sum = each.find(({ original }) => original === '(await this.#shelf.count()) + quantity');
    expect(sum).toMatchObject({
      file: 'src/counter.ts',
      line: 24,
      outcome: 'killed',
      killedBy: expect.arrayContaining([
        'adds a delivery to what is there',
        'again, adds a delivery to what is there',
      ]),
    });
    expect(each.every(({ outcome, killedBy }) => (outcome === 'killed') === killedBy.length > 0)).toBe(true);
  },
);

test('names them only where somebody asks for it', async ({ classroom }) => {
  const { full, mutants } = await classroom.grade('01', suite, { hasNoMutants: false });

  expect(full).toBeUndefined();
  expect(mutants).not.toHaveProperty('each');
});

function withoutTimes({ tests, timings: _, ...grade }: Grade): unknown {
  return { ...grade, tests: tests.map((one) => ({ ...one, durationMs: 0 })) };
}
