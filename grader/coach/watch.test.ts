import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, describe, expect } from 'vitest';
import { readFiles, type Files } from '../learner/lesson-files.ts';
import { LessonWatch } from './watch.ts';

const name = 'my.test.ts';

const test = base
  .extend('folder', ({}, { onCleanup }) => {
    const parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-watch-')));
    onCleanup(() => rmSync(parent, { recursive: true, force: true }));
    const folder = path.join(parent, 'lesson');
    mkdirSync(folder);
    writeFileSync(path.join(folder, name), 'first');
    return folder;
  })
  .extend('watched', ({ folder }, { onCleanup }) => {
    const watches: LessonWatch[] = [];
    onCleanup(() => Promise.all(watches.map((watch) => watch.close())).then(() => {}));
    /** Everything that was told, the newest last. */
    return async (polls: boolean): Promise<(Files | undefined)[]> => {
      const told: (Files | undefined)[] = [];
      watches.push(
        new LessonWatch({ folder, known: readFiles(folder), polls, changed: (files) => told.push(files) }),
      );
      await pause(150);
      return told;
    };
  });

describe.for([
  ['the disk tells', false],
  ['we look ourselves', true],
] as const)('where %s', ([, polls]) => {
  test('tells what a save has written', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, name), 'second');

    await expect.poll(() => told, { timeout: 5000 }).toEqual([{ [name]: 'second' }]);
  });

  test('tells what a save has written into YAML, but for what the kit says of the lesson', async ({
    folder,
    watched,
  }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, 'lesson.yaml'), 'kind: attack');
    writeFileSync(path.join(folder, 'bug-1.yaml'), 'find: it');

    await expect.poll(() => told, { timeout: 5000 }).toEqual([{ [name]: 'first', 'bug-1.yaml': 'find: it' }]);
  });

  test('tells nothing of a save without a change', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, name), 'first');
    await pause(1000);

    expect(told).toEqual([]);
  });

  test('tells the whole of what was written in pieces last', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, name), '');
    for (const piece of ['one ', 'two ', 'three']) {
      appendFileSync(path.join(folder, name), piece);
      await pause(20);
    }

    await expect.poll(() => told.at(-1), { timeout: 5000 }).toEqual({ [name]: 'one two three' });
  });

  test('tells of an editor that writes a new file in place of the old one', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, 'half'), 'second');
    renameSync(path.join(folder, 'half'), path.join(folder, name));

    await expect.poll(() => told.at(-1), { timeout: 5000 }).toEqual({ [name]: 'second' });
  });

  test('tells that the folder is gone, and what is there when it is back', async ({ folder, watched }) => {
    const told = await watched(polls);

    renameSync(folder, `${folder}-away`);
    await expect.poll(() => told, { timeout: 5000 }).toEqual([undefined]);
    renameSync(`${folder}-away`, folder);
    await expect.poll(() => told.length, { timeout: 5000 }).toBe(2);
    writeFileSync(path.join(folder, name), 'second');

    await expect.poll(() => told.at(-1), { timeout: 5000 }).toEqual({ [name]: 'second' });
  });

  test('tells of answers in YAML', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, 'answers.yaml'), '1: test');

    await expect.poll(() => told.at(-1), { timeout: 5000 }).toMatchObject({ 'answers.yaml': '1: test' });
  });

  test('tells nothing of notes and of the lesson’s own YAML', async ({ folder, watched }) => {
    const told = await watched(polls);

    writeFileSync(path.join(folder, 'notes.txt'), 'mine');
    writeFileSync(path.join(folder, 'lesson.yaml'), 'kind: write');
    await pause(1000);

    expect(told).toEqual([]);
  });
});

test('tells nothing more when it is closed', async ({ folder }) => {
  const told: unknown[] = [];
  const watch = new LessonWatch({ folder, known: readFiles(folder), changed: (files) => told.push(files) });
  await pause(150);

  writeFileSync(path.join(folder, name), 'second');
  await watch.close();
  await pause(1000);

  expect(told).toEqual([]);
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
