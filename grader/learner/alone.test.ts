import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { test } from '../testing/test.ts';
import { alone } from './alone.ts';
import { ProgressFile } from './progress.ts';

const id = '01-counter';

test('of what several katas note at once, nothing is lost', async ({ course }) => {
  const module = path.join(import.meta.dirname, 'progress.ts');
  const writers = ['a', 'b', 'c'];
  const program = `
    const { ProgressFile } = await import(${JSON.stringify(`file://${module}`)});
    const progress = new ProgressFile(process.argv[1]);
    for (let n = 0; n < 20; n += 1) progress.useHint('${id}', process.argv[2] + n);`;

  await Promise.all(
    writers.map((name) => once(spawn(process.execPath, ['-e', program, course.root, name]), 'exit')),
  );

  expect(new ProgressFile(course.root).hintsUsed(id)).toHaveLength(60);
});

test('does not wait for one that was killed meanwhile', ({ course }) => {
  const lock = path.join(course.root, 'lock');
  mkdirSync(lock);
  utimesSync(lock, 0, 0);

  expect(alone(lock, () => existsSync(lock))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test('goes on where no lock can be made', ({ course }) => {
  expect(alone(path.join(course.root, 'nowhere/lock'), () => 'done')).toBe('done');
});
