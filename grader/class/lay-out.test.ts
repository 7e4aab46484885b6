import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { layOut, removeLeftOver } from './lay-out.ts';

const test = base.extend('folder', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-left-over-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

/** The number of a process that has ended. */
const gone = spawnSync(process.execPath, ['--version']).pid;

test('removes what a killed process has left', ({ folder }) => {
  mkdirSync(path.join(folder, `kata-class-${gone}-aBc123/0`), { recursive: true });
  writeFileSync(path.join(folder, `kata-class-${gone}-aBc123/0/a.test.ts`), '');

  removeLeftOver(folder);

  expect(readdirSync(folder)).toEqual([]);
});

test('leaves what a living process has laid out, and other names', async ({ folder }) => {
  const living = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)']);
  const names = [
    `kata-class-${living.pid}-aBc123`,
    `kata-class-${process.pid}-aBc123`,
    `kata-class-${gone}`,
    `my-kata-class-${gone}-aBc123`,
  ];
  for (const name of names) mkdirSync(path.join(folder, name));

  removeLeftOver(folder);
  living.kill();

  expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
});

test.skipIf(process.platform === 'win32')(
  'leaves what another user has laid out, and links',
  ({ folder }) => {
    const names = [`kata-class-${gone}-aBc123`, `kata-class-${gone}-link12`];
    mkdirSync(path.join(folder, names[0]));
    symlinkSync(tmpdir(), path.join(folder, names[1]));

    removeLeftOver(folder, process.getuid!() + 1);

    expect(readdirSync(folder)).toEqual(names);
    removeLeftOver(folder);
    expect(readdirSync(folder)).toEqual([names[1]]);
  },
);

test('gives a folder the name of its process, so that it is known later', () => {
  const laidOut = layOut([{ lesson: 'a', files: new Map([['a.test.ts', Buffer.from('')]]) }]);

  expect(path.basename(path.dirname(laidOut.folderOf('a')))).toMatch(
    new RegExp(`^kata-class-${process.pid}-\\w{6}$`),
  );
  laidOut.remove();
});
