import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, test as base } from 'vitest';
import { supervise, type Outcome } from './supervise.ts';

const program = path.resolve(import.meta.dirname, '../testing/fake-grading.ts');

const test = base.extend('supervised', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-supervised-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return async (
    acts: string[],
    { time = 30_000, memory = 2 ** 32, signal = new AbortController().signal } = {},
  ) => {
    const outcomes: Record<string, Outcome> = {};
    const lessons = acts.map((act, index) => {
      const own = path.join(folder, String(index));
      mkdirSync(own);
      writeFileSync(path.join(own, 'a.test.ts'), act);
      return { lesson: act, folder: own };
    });
    const grading = { sandbox: 'none', confirm: 'none' } as const;
    await supervise({
      root: folder,
      lessons,
      grading,
      limits: { time, memory, output: 1_000_000 },
      workers: 1,
      program,
      signal,
      onOutcome: (lesson, outcome) => (outcomes[lesson] = outcome),
    });
    return outcomes;
  };
});

describe.concurrent('a grading process', () => {
  test.for([
    ['die', 'crashed'],
    ['forge', 'crashed'],
    ['other', 'crashed'],
    ['heap', 'memory-limit'],
    ['flood', 'output-limit'],
    ['refuse', 'no-tests'],
    ['fault', 'grader-error'],
  ])('that does "%s": %s, and the next lesson is graded', async ([act, status], { supervised, expect }) => {
    const outcomes = await supervised([act, 'score 80']);

    expect(outcomes[act].status).toBe(status);
    expect(outcomes['score 80']).toMatchObject({ status: 'graded', grade: { score: 80 } });
  });

  test('that does not end is ended', async ({ supervised, expect }) => {
    const outcomes = await supervised(['hang'], { time: 5000 });

    expect(outcomes).toEqual({ hang: { status: 'time-limit' } });
  });

  test.runIf(process.platform === 'linux')(
    'that takes too much memory is ended',
    async ({ supervised, expect }) => {
      const outcomes = await supervised(['eat'], { memory: 300_000_000 });

      expect(outcomes).toEqual({ eat: { status: 'memory-limit' } });
    },
  );

  test('that nobody waits for any more is ended, and nothing is told', async ({ supervised, expect }) => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 300);

    expect(await supervised(['hang'], { signal: controller.signal })).toEqual({});
  });
});
