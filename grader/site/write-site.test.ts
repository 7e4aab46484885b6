import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { test as base } from '../testing/test.ts';
import { generator } from './layout.ts';

const script = path.join(import.meta.dirname, 'write-site.ts');

const test = base.extend('folder', ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-write-site-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
});

function run(folder: string, ...args: string[]): { code: number | null; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, told: stdout + stderr };
}

test('writes the site, and removes pages of an older one, but nothing else', ({ folder }) => {
  writeFileSync(path.join(folder, 'gone.html'), `<meta name="generator" content="${generator}" />`);
  writeFileSync(path.join(folder, 'mine.html'), 'mine');

  const { code, told } = run(folder, '--out', '.');

  expect({ code, told }).toEqual({ code: 0, told: expect.stringMatching(/^\d+ pages are in \./) });
  expect(readFileSync(path.join(folder, 'lessons/01-first-test.html'), 'utf8')).toContain('<h1>');
  expect(readFileSync(path.join(folder, 'pictures/coach.svg'), 'utf8')).toContain('<svg');
  expect(existsSync(path.join(folder, 'gone.html'))).toBe(false);
  expect(existsSync(path.join(folder, 'mine.html'))).toBe(true);
});

test('a flag that it does not know, and a file for a folder, are one sentence each', ({ folder }) => {
  writeFileSync(path.join(folder, 'file'), '');

  expect(run(folder, '--into', 'x')).toEqual({
    code: 2,
    told: 'Cannot read --into x. The only flag is --out DIR.\n',
  });
  expect(run(folder, '--out', 'file')).toEqual({
    code: 2,
    told: 'file is no folder. Give a folder for the site.\n',
  });
});
