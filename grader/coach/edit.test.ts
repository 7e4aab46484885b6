import path from 'node:path';
import { describe, expect, vi } from 'vitest';
import { FakeEditor } from '../testing/fake-editor.ts';
import { test as base } from '../testing/test.ts';
import { edit } from './edit.ts';
import { startEditor } from './start-editor.ts';

const place = { file: 'lessons/01-counter/counter.test.ts', line: 7 };

/** `open` opens the place with an environment. `notes` is what was done with the terminal. */
const test = base
  .extend('bin', ({ course }) => path.join(course.root, 'a folder with spaces'))
  .extend('notes', (): string[] => [])
  .extend('open', ({ course, notes }) => {
    return (env: NodeJS.ProcessEnv): Promise<string | undefined> =>
      edit(place, {
        env,
        cwd: course.root,
        lend: () => notes.push('lent'),
        takeBack: () => notes.push('taken back'),
      });
  });

describe('e', () => {
  test('starts a quoted command at the line, and goes on while its window is open', async ({
    bin,
    notes,
    open,
  }) => {
    const code = new FakeEditor(bin, 'code', 500);

    const answer = await open({ EDITOR: `"${code.command}" --wait` });
    const isOpen = !code.hasEnded;
    await vi.waitUntil(() => code.hasEnded, { timeout: 20_000 });

    expect(answer).toBeUndefined();
    expect(isOpen).toBe(true);
    expect(code.opened).toEqual({
      args: ['--wait', '--goto', `${place.file}:7`],
      hasTerminal: false,
    });
    expect(notes).toEqual([]);
  });

  test('finds the editor whose terminal this is', async ({ bin, open }) => {
    const zed = new FakeEditor(bin, 'zed');
    const vim = new FakeEditor(bin, 'vim');

    await open({ ZED_TERM: 'true', PATH: bin });
    await vi.waitUntil(() => zed.hasEnded, { timeout: 20_000 });

    expect(zed.opened.args).toEqual([`${place.file}:7`]);
    expect(vim.hasEnded).toBe(false);
  });

  test('lends the terminal to an editor in it, until that ends', async ({ bin, notes, open }) => {
    const vim = new FakeEditor(bin, 'vim', 100);

    const answer = await open({ VISUAL: `"${vim.command}" -n`, EDITOR: 'no-such-editor' });

    expect(answer).toBeUndefined();
    expect(vim.hasEnded).toBe(true);
    expect(vim.opened.args).toEqual(['-n', '+7', place.file]);
    expect(notes).toEqual(['lent', 'taken back']);
  });

  test('says which place to open if no editor was asked for, and starts none', async ({
    bin,
    notes,
    open,
  }) => {
    const terminalEditors = ['vim', 'vi', 'nano', 'emacs'].map((name) => new FakeEditor(bin, name));

    const answer = await open({ PATH: bin, DISPLAY: ':0' });

    expect(answer).toMatch(`Open ${place.file}:7 in your editor.`);
    expect(terminalEditors.some(({ hasEnded }) => hasEnded)).toBe(false);
    expect(notes).toEqual([]);
  });

  test('says why an editor did not start, and which place to open', async ({ notes, open }) => {
    expect(await open({ EDITOR: 'no-such-editor' })).toBe(
      `no-such-editor did not start: it was not found. Open ${place.file}:7 yourself.`,
    );
    expect(notes).toEqual(['lent', 'taken back']);
  });
});

test('an editor with a window that is not there is told, too', async () => {
  expect(await startEditor({ command: 'no-such-editor', args: [], hasWindow: true }, '.')).toBe(
    'it was not found',
  );
});
