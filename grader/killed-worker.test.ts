import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { refusedCorrect, testNamed, type Classroom } from './testing/classroom.ts';
import { withoutTimings } from './testing/records.ts';
import { goodTests, imports } from './testing/suites.ts';
import { test } from './testing/test.ts';

/** Notes every run, with its process, and ends the process in the one whose number stands in `fatal`. */
const watched = `${imports}
import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll } from 'vitest';
const file = (name) => path.join(import.meta.dirname, name);
beforeAll(() => {
  appendFileSync(file('runs'), process.pid + ' ');
  const runs = readFileSync(file('runs'), 'utf8').trim().split(' ').length;
  if (runs === Number(readFileSync(file('fatal'), 'utf8'))) {
    process.kill(process.pid, 'SIGKILL');
    for (;;);
  }
});
${goodTests}`;

/** Of 23 runs, the first and one of each kind: on correct code, on bugs, the control after them, on mutants, the last control. */
const runs = [1, 5, 11, 14, 16, 21];

test.for(runs)('gives the same grade when a worker is killed in its run %i', async (fatal, { classroom }) => {
  const undisturbed = await undisturbedGrade(classroom);

  const folder = submit(classroom, fatal);
  const grade = await classroom.gradeFolder('01', folder, { hasNoMutants: false, isFull: true });

  expect(undisturbed.verdict).toBe('mastered');
  expect(pidsOfRuns(folder).length).toBeGreaterThan(fatal);
  expect(['accepted', 'afresh']).toContain(grade.control);
  expect(withoutTimings({ ...grade, control: 'accepted' })).toEqual(withoutTimings(undisturbed));
});

test.for([1, 2, 3])(
  'gives the same grade when all workers are killed between two saves (%i)',
  async (_, { classroom }) => {
    const folder = submit(classroom, 0);
    const options = { hasNoMutants: false, isFull: true };
    const before = await classroom.gradeFolder('01', folder, options);

    for (const pid of pidsIn(folder)) process.kill(pid, 'SIGKILL');
    const after = await classroom.gradeFolder('01', folder, options);

    expect(withoutTimings(after)).toEqual(withoutTimings(before));
  },
);

test('gives the same grade when a worker is killed from outside while it is at work', async ({
  classroom,
}) => {
  const undisturbed = await undisturbedGrade(classroom);
  const folder = submit(classroom, 0);

  let victim: number | undefined;
  const waiting = setInterval(() => {
    victim ??= pidsOfRuns(folder).at(3);
    if (victim === undefined) return;
    clearInterval(waiting);
    process.kill(victim, 'SIGKILL');
  }, 1);
  const grade = await classroom.gradeFolder('01', folder, { hasNoMutants: false, isFull: true });

  expect(victim).toBeDefined();
  expect(withoutTimings({ ...grade, control: 'accepted' })).toEqual(withoutTimings(undisturbed));
});

test('finds a test that ends the process, and not the worker, at fault when it does so again', async ({
  classroom,
}) => {
  const grade = await classroom.grade(
    '01',
    `${imports} ${goodTests}
    test('ends it', () => { process.kill(process.pid, 'SIGKILL'); for (;;); });`,
  );

  expect(grade.verdict).toBe('invalid');
  expect(grade.tests.at(-1)).toMatchObject({ name: 'ends it', counts: false });
});

test('names the test that ends the process where correct code is written differently', async ({
  classroom,
}) => {
  const grade = await classroom.grade(
    '01',
    `${imports} ${goodTests}
    test('reads as we know it', () => {
      const isOther = String(Counter.prototype.has).includes('left');
      if (isOther) { process.kill(process.pid, 'SIGKILL'); for (;;); }
      expect(isOther).toBe(false);
    });`,
  );

  expect(refusedCorrect(grade)).toEqual(['counter/moves-both-ways']);
  expect(grade.tests.map(({ counts }) => counts)).toEqual([true, true, true, false]);
  expect(testNamed(grade, 'reads as we know it').message).toContain('ended the process');
});

function undisturbedGrade(classroom: Classroom): Promise<Grade> {
  return classroom.gradeFolder('01', submit(classroom, 0), { hasNoMutants: false, isFull: true });
}

function submit(classroom: Classroom, fatal: number): string {
  const folder = classroom.submit(watched);
  writeFileSync(path.join(folder, 'runs'), '');
  writeFileSync(path.join(folder, 'fatal'), String(fatal));
  return folder;
}

/** The process of each run. */
function pidsOfRuns(folder: string): number[] {
  return readFileSync(path.join(folder, 'runs'), 'utf8').trim().split(' ').filter(Boolean).map(Number);
}

function pidsIn(folder: string): number[] {
  return [...new Set(pidsOfRuns(folder))];
}
