import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { caughtBugs, testNamed, type Classroom } from './testing/classroom.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test as base } from './testing/test.ts';

/** Its own grader for each test, that is warm: a cold worker is waited for much longer. */
const test = base.extend('ownClassroom', async ({ newClassroom }) => {
  await newClassroom.grade('01', imports + goodTests);
  return newClassroom;
});

/** A grade, and the one of a good suite that follows it in the same session. */
async function gradeTwice(classroom: Classroom, suite: string) {
  const grade = await classroom.grade('01', suite);
  const next = await classroom.grade('01', imports + goodTests);
  return { grade, next: next.verdict };
}

// Each of these waits for seconds until the grader has lost its patience: so they wait together.
describe.concurrent('what never ends', () => {
  test('is stopped where a test waits, and the others are judged', async ({ ownClassroom, expect }) => {
    const suite = `${imports} ${goodTests}
    test('waits', async () => { expect(1).toBe(1); await new Promise(() => {}); });`;

    const { grade, next } = await gradeTwice(ownClassroom, suite);

    expect(grade.verdict).toBe('invalid');
    expect(testNamed(grade, 'waits')).toMatchObject({ counts: false, reason: 'wrong' });
    expect(testNamed(grade, 'waits').message).toContain('Never ends on a correct shop');
    expect(caughtBugs(grade)).toHaveLength(3);
    expect(next).toBe('passed');
  });

  test('is stopped where a test loops, and the others are judged', async ({ ownClassroom, expect }) => {
    const suite = `${imports} test('loops', () => { for (;;); }); ${goodTests}`;

    const { grade, next } = await gradeTwice(ownClassroom, suite);

    expect(grade.verdict).toBe('invalid');
    expect(testNamed(grade, 'loops')).toMatchObject({ status: 'failed', counts: false, reason: 'wrong' });
    expect(testNamed(grade, 'loops').message).toContain('Never ends on a correct shop');
    expect(caughtBugs(grade)).toHaveLength(3);
    expect(next).toBe('passed');
  });

  test.for(['for (;;);', 'await new Promise(() => {});'])(
    'is stopped where a file loads for ever: %s',
    async (forever, { ownClassroom, expect }) => {
      const { grade, next } = await gradeTwice(ownClassroom, `${imports} ${goodTests} ${forever}`);

      expect(grade.verdict).toBe('broken');
      expect(grade.message).toContain('never finishes loading');
      expect(next).toBe('passed');
    },
  );

  test.for([1, 3])(
    'is told from a test that took too long once, in run %i or later',
    async (run, { ownClassroom, expect }) => {
      const suite = `${imports} ${goodTests}
      import { appendFileSync, mkdirSync, statSync } from 'node:fs';
      import path from 'node:path';
      const file = (name) => path.join(import.meta.dirname, name);
      test('has none of an empty shelf', async () => {
        appendFileSync(file('runs'), '.');
        let isSlow = statSync(file('runs')).size >= ${run};
        try { if (isSlow) mkdirSync(file('was-slow')); } catch { isSlow = false; }
        if (isSlow) await new Promise((resolve) => setTimeout(resolve, 6000));
        expect(await new Counter(new MemoryShelf(0)).has(1)).toBe(false);
      });`;
      const folder = ownClassroom.submit(suite);

      const grade = await ownClassroom.gradeFolder('01', folder);

      expect(existsSync(path.join(folder, 'was-slow'))).toBe(true);
      expect(grade.verdict).toBe('passed');
      expect(grade.tests.map(({ counts }) => counts)).toEqual([true, true, true, true]);
    },
  );

  test('is no catch where a test never ends on a bug', async ({ ownClassroom, expect }) => {
    const suite = `${imports}
    test('waits until the delivery is there', async () => {
      const shelf = new MemoryShelf(3);
      await new Counter(shelf).deliver(2);
      while ((await shelf.count()) !== 5) await new Promise((resolve) => setTimeout(resolve));
      expect(await shelf.count()).toBe(5);
    });`;

    const { grade, next } = await gradeTwice(ownClassroom, suite);

    expect(grade.verdict).toBe('weak');
    expect(grade.bugs[2]).toMatchObject({
      id: 'counter/replaces-what-was-there',
      outcome: 'timed-out',
      caughtBy: [],
    });
    expect(next).toBe('passed');
  });
});
