import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { test as base } from '../testing/test.ts';
import { announce, others } from './presence.ts';

/** The id of another process that is there. */
const test = base.extend('neighbour', async ({}, { onCleanup }) => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  await once(child, 'spawn');
  onCleanup(async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  });
  return child.pid!;
});

test('names another coach at work in the same course', ({ course, neighbour }) => {
  course.write(`.kata/sessions/${neighbour}`, hostname());

  expect(others(course.root)).toEqual([neighbour]);
});

test('does not name itself, and leaves no note behind', ({ course }) => {
  const leave = announce(course.root);
  const note = path.join(course.root, '.kata/sessions', String(process.pid));

  expect(existsSync(note)).toBe(true);
  expect(others(course.root)).toEqual([]);
  leave();
  leave();
  expect(existsSync(note)).toBe(false);
});

test('does not name a coach that was killed', async ({ course }) => {
  const child = spawn(process.execPath, ['-e', ''], { stdio: 'ignore' });
  await once(child, 'exit');
  course.write(`.kata/sessions/${child.pid}`, hostname());

  expect(others(course.root)).toEqual([]);
});

test('does not name a process that got the number of a coach that was killed', ({ course, neighbour }) => {
  const note = `.kata/sessions/${neighbour}`;
  course.write(note, hostname());
  const aMinuteAgo = new Date(Date.now() - 60_000);
  utimesSync(path.join(course.root, note), aMinuteAgo, aMinuteAgo);

  expect(others(course.root)).toEqual([]);
});

test('does not name a coach on another machine', ({ course, neighbour }) => {
  course.write(`.kata/sessions/${neighbour}`, `not-${hostname()}`);

  expect(others(course.root)).toEqual([]);
});

test('minds neither strange files nor a folder that cannot be', ({ course }) => {
  course.write('.kata/sessions/notes.txt', hostname());
  const strange = others(course.root);
  course.remove('.kata');
  course.write('.kata', 'a file');

  expect(strange).toEqual([]);
  expect(others(course.root)).toEqual([]);
  expect(() => announce(course.root)()).not.toThrow();
});
