import { expect, test } from 'vitest';
import { editorFor, startEditor } from './editor.ts';

const file = 'lessons/01/a.test.ts';
const place = { file, line: 7 };
const text = 'lessons/01/a.test.ts:7';

test('starts no editor that was not asked for', () => {
  expect(editorFor(place, {}, 'linux')).toBeUndefined();
  expect(editorFor(place, { VISUAL: 'vim', EDITOR: ' ' }, 'linux')).toBeUndefined();
});

test.for([
  ['inside of VS Code', { TERM_PROGRAM: 'vscode', EDITOR: 'vim' }, 'code', ['-g', text], true],
  ['vim, at the line', { EDITOR: 'vim' }, 'vim', [`+7`, file], false],
  ['a path', { EDITOR: '/usr/bin/nano -w' }, '/usr/bin/nano', ['-w', '+7', file], false],
  ['VS Code by its name', { EDITOR: 'code --wait' }, 'code', ['--wait', '-g', text], true],
  ['one that we do not know', { EDITOR: 'mine' }, 'mine', [file], false],
] as const)('opens the file in the editor that was asked for: %s', ([, env, command, args, hasWindow]) => {
  expect(editorFor(place, env, 'linux')).toEqual({ command, args, hasWindow });
});

test('opens a file without a line at its beginning', () => {
  expect(editorFor({ file }, { EDITOR: 'vim' }, 'linux')?.args).toEqual([file]);
});

test('asks cmd.exe for a script on Windows', () => {
  expect(editorFor(place, { TERM_PROGRAM: 'vscode' }, 'win32')).toEqual({
    command: 'cmd.exe',
    args: ['/c', 'code', '-g', text],
    hasWindow: true,
  });
});

test('waits for an editor in the terminal until it ends', async () => {
  const start = performance.now();

  const reason = await startEditor(
    { command: process.execPath, args: ['-e', 'setTimeout(() => {}, 300)'], hasWindow: false },
    '.',
  );

  expect(reason).toBeUndefined();
  expect(performance.now() - start).toBeGreaterThan(250);
});

test('says why an editor did not start', async () => {
  expect(await startEditor({ command: 'no-such-editor', args: [], hasWindow: true }, '.')).toBe(
    'it was not found',
  );
});
