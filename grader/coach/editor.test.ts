import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commandWords } from './command-words.ts';
import type { Desktop } from './desktop.ts';
import { editorFor } from './editor.ts';

const file = 'lessons/01/a.test.ts';
const place = { file, line: 7 };
const at = `${file}:7`;

describe('the editor that was asked for', () => {
  test.for([
    ['vim', ['+7', file], false],
    ['/usr/bin/nano -w', ['-w', '+7', file], false],
    ['emacs -nw', ['-nw', '+7', file], false],
    ['hx', [at], false],
    ['code --wait', ['--wait', '--goto', at], true],
    ['cursor', ['--goto', at], true],
    ['zed --wait', ['--wait', at], true],
    ['subl', [at], true],
    ['idea', ['--line', '7', file], true],
    ['gvim', ['+7', file], true],
    ['mine', [file], false],
  ] as const)('opens the place in its own way: %s', ([EDITOR, args, hasWindow]) => {
    const [command] = EDITOR.split(' ');

    expect(editorFor(place, desktop({ env: { EDITOR } }))).toEqual({ command, args, hasWindow });
  });

  test.for([
    [`'/path with space/code' --wait`, '/path with space/code', ['--wait', '--goto', at]],
    [`"/path with space/zed"`, '/path with space/zed', [at]],
    [String.raw`/path\ with\ space/subl -n`, '/path with space/subl', ['-n', at]],
  ] as const)('may have a path with spaces: %s', ([EDITOR, command, args]) => {
    expect(editorFor(place, desktop({ env: { EDITOR } }))).toMatchObject({ command, args });
  });

  test('may have a path with spaces and without quotes, if that is a program', () => {
    const command = '/path with space/code';

    expect(editorFor(place, desktop({ env: { EDITOR: command }, programs: [command] }))).toMatchObject({
      command,
      args: ['--goto', at],
    });
  });

  test('is that of VISUAL before that of EDITOR, also in a terminal of VS Code', () => {
    const env = { VISUAL: 'zed', EDITOR: 'vim', TERM_PROGRAM: 'vscode' };

    expect(editorFor(place, desktop({ env }))?.command).toBe('zed');
    expect(editorFor(place, desktop({ env: { ...env, VISUAL: ' ' } }))?.command).toBe('vim');
  });

  test('opens a file without a line at its beginning', () => {
    for (const EDITOR of ['vim', 'code', 'idea', 'zed'])
      expect(editorFor({ file }, desktop({ env: { EDITOR } }))?.args).toEqual([file]);
  });
});

describe('without VISUAL and EDITOR', () => {
  test.for([
    ['code', { TERM_PROGRAM: 'vscode' }],
    ['code', { TERM_PROGRAM: 'tmux', VSCODE_IPC_HOOK_CLI: '/run/vscode.sock' }],
    ['code-insiders', { TERM_PROGRAM: 'vscode', TERM_PROGRAM_VERSION: '1.120.0-insider' }],
    ['cursor', { TERM_PROGRAM: 'vscode', CURSOR_TRACE_ID: '1' }],
    ['zed', { ZED_TERM: 'true', VSCODE_PID: '1' }],
    ['zed', { TERM_PROGRAM: 'zed' }],
    ['code', { TERM_PROGRAM: 'vscode', ZED_TERM: 'true' }],
    ['idea', { TERMINAL_EMULATOR: 'JetBrains-JediTerm' }],
  ] as const)('%s opens what is asked for in its terminal: %o', ([command, env]) => {
    expect(editorFor(place, desktop({ env }))).toMatchObject({ command, hasWindow: true });
  });

  test('the product of JetBrains that can be started is taken', () => {
    const env = { TERMINAL_EMULATOR: 'JetBrains-JediTerm' };

    expect(editorFor(place, desktop({ env, programs: ['webstorm'] }))).toMatchObject({
      command: '/bin/webstorm',
      args: ['--line', '7', file],
    });
  });

  test('one with a window is looked for, in any other terminal', () => {
    const env = { DISPLAY: ':0' };

    expect(editorFor(place, desktop({ env, programs: ['zed', 'cursor'] }))?.command).toBe('/bin/cursor');
    expect(editorFor(place, desktop({ env, programs: ['vim', 'nano', 'zed'] }))?.command).toBe('/bin/zed');
  });

  test('no window opens on a machine without a screen', () => {
    expect(editorFor(place, desktop({ programs: ['code'] }))).toBeUndefined();
    expect(editorFor(place, desktop({ programs: ['code'], platform: 'darwin' }))).toBeDefined();
  });

  test('no editor in the terminal is ever started', () => {
    const programs = ['vi', 'vim', 'nvim', 'nano', 'emacs', 'ed'];

    expect(editorFor(place, desktop({ env: { DISPLAY: ':0', EDITOR: ' ' }, programs }))).toBeUndefined();
  });
});

describe('on Windows', () => {
  const platform = 'win32';

  test('backslashes belong to the path', () => {
    const EDITOR = String.raw`"C:\Program Files\Zed\bin\zed.exe" --wait`;

    expect(editorFor(place, desktop({ env: { EDITOR }, platform }))).toEqual({
      command: String.raw`C:\Program Files\Zed\bin\zed.exe`,
      args: ['--wait', at],
      hasWindow: true,
    });
  });

  test('cmd.exe starts a script, with each word in quotes', () => {
    const code = String.raw`C:\Program Files\VS Code\bin\code.cmd`;
    const find = (name: string): string | undefined => (name === 'code' ? code : undefined);

    expect(editorFor(place, { env: { TERM_PROGRAM: 'vscode' }, platform, find })).toEqual({
      command: 'cmd.exe',
      args: ['/d', '/s', '/c', `""${code}" "--goto" "${at}""`],
      hasWindow: true,
      isQuoted: true,
    });
  });
});

describe('the words of a command', () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom(...`a- \\'"/:`) }), { minLength: 1 });

  test('come back from their quotes', () => {
    fc.assert(
      fc.property(words, (all) => {
        const quoted = all.map((word) => `"${word.replace(/["\\]/g, String.raw`\$&`)}"`).join(' ');

        expect(commandWords(quoted, 'linux')).toEqual(all);
      }),
    );
  });

  test('come back from their quotes on Windows, where no word has a quote in it', () => {
    fc.assert(
      fc.property(words, (all) => {
        const plain = all.map((word) => word.replaceAll('"', ''));

        expect(commandWords(plain.map((word) => `"${word}"`).join(' '), 'win32')).toEqual(plain);
      }),
    );
  });

  test('are all there, even if a quote has no end', () => {
    expect(commandWords(`it's here`, 'linux')).toEqual([`it's`, 'here']);
    expect(commandWords('"a b', 'win32')).toEqual(['"a', 'b']);
  });
});

/** Linux, with these programs in /bin. */
function desktop({
  env = {},
  programs = [],
  platform = 'linux',
}: Partial<Pick<Desktop, 'env' | 'platform'>> & { programs?: string[] }): Desktop {
  const find = (name: string): string | undefined => {
    if (!programs.includes(name)) return undefined;
    return name.startsWith('/') ? name : `/bin/${name}`;
  };
  return { env, platform, find };
}
