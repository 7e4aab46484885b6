import path from 'node:path';
import { describe, expect, vi } from 'vitest';
import { FakeEditor } from '../testing/fake-editor.ts';
import { hasPty, noPty, Pty } from '../testing/pty.ts';
import { goodTests, imports } from '../testing/suites.ts';
import { test as base } from '../testing/test.ts';

const counter = 'lessons/01-counter/counter.test.ts';

/** `learn` runs the real command in a terminal of its own. */
const test = base.extend('learn', ({ course, skip }, { onCleanup }) => {
  skip(!hasPty, noPty);
  const opened: Pty[] = [];
  onCleanup(() => Promise.all(opened.map((pty) => pty.close())).then(() => {}));
  return (args: string[] = [], options: ConstructorParameters<typeof Pty>[2] = {}): Pty => {
    const pty = new Pty(course.root, ['learn', ...args], options);
    opened.push(pty);
    return pty;
  };
});

describe('in a real terminal', () => {
  test('a new learner gets into the second lesson by saves and keys alone', async ({ course, learn }) => {
    const pty = learn();

    const opening = await pty.until('01-counter: invalid');
    course.edit(counter, 'toBe(1000)', 'toBe(3)');
    await pty.until('01-counter: unfinished');
    pty.press('h');
    await pty.until('Which task? Press 1 or 2.');
    pty.press('1');
    await pty.until('Hint 1 of');
    course.write(counter, imports + goodTests);
    await pty.until('n goes on with 02-sales');
    pty.press('n');
    const second = await pty.until('02-sales: weak');
    pty.press('q');
    const rest = await pty.until('ended 0');
    await pty.ended;

    expect(opening.replace(/^pid \d+\n/, '')).toMatch(
      /^lessons\/01-counter\/counter\.test\.ts:16\n\nThe counter\n/,
    );
    expect(opening).toContain('npm start -- --plain');
    expect(second).toContain('These tests are green. Find out what they do not look at.');
    expect(rest).toContain('Your tests stay as they are.');
    expectUsable(pty);
  });

  test.for(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s leaves a terminal that can be used',
    async (signal, { learn }) => {
      const pty = learn(['02']);
      // At one moment with workers, at the others without.
      await pty.until(signal === 'SIGTERM' ? '02-sales: weak' : 'q quit');

      pty.kill(signal);
      await pty.until('ended 1');
      await pty.ended;

      expectUsable(pty);
    },
  );

  test('goes on where it was when it was killed, at whatever moment', async ({ course, learn }) => {
    const first = learn();
    await first.until('invalid');
    course.write(counter, imports + goodTests);
    await first.until('n goes on');
    first.press('n');
    await first.until('02-sales: weak');
    first.kill('SIGKILL');
    await first.ended;

    for (const moment of [0, 100, 300, 700, 1200]) {
      const pty = learn();
      await pty.until('q quit');
      course.write(
        'lessons/02-sales/sales.test.ts',
        `${course.read('lessons/02-sales/sales.test.ts')}// ${moment}`,
      );
      await new Promise((resolve) => setTimeout(resolve, moment));
      pty.kill('SIGKILL');
      await pty.ended;
    }
    const last = learn();
    const seen = await last.until('02-sales: weak');

    expect(seen).not.toMatch(/damaged|failed/);
    expect(JSON.parse(course.read('.kata/progress.json')).lessons['01-counter'].verdict).toMatch(
      /passed|mastered/,
    );
  });

  test('has colours, and none where NO_COLOR asks for none', async ({ learn }) => {
    const coloured = learn(['02']);
    const plain = learn(['02'], { env: { NO_COLOR: '1' } });
    await coloured.until('q quit');
    await plain.until('q quit');

    expect(coloured.raw).toContain('\u001B[1m');
    expect(withoutColours(plain.raw)).toBe(plain.raw);
  });

  test.for([
    ['--plain', ['--plain'], {}],
    ['TERM=dumb', [], { TERM: 'dumb' }],
  ] as const)('writes lines only with %s, and still hears keys', async ([, args, env], { learn }) => {
    const pty = learn(['02', ...args], { env });
    await pty.until('02-sales: weak');

    pty.press('h');
    await pty.until('Hint 1 of');
    pty.press('q');
    await pty.until('ended 0');

    expect(withoutColours(pty.raw)).not.toContain('\u001B');
  });

  test('lends the terminal to an editor in it, and goes on afterwards', async ({ course, learn }) => {
    const vim = new FakeEditor(path.join(course.root, 'a folder with spaces'), 'vim');
    const pty = learn(['02'], { env: { VISUAL: `'${vim.command}' -n` } });
    await pty.until('02-sales: weak');

    pty.press('e');
    // The window is made empty when the editor has given it back.
    await vi.waitUntil(() => pty.raw.includes('\u001B[2J'), { timeout: 20_000 });
    pty.press('q');
    await pty.until('ended 0');

    expect(vim.opened).toEqual({ args: ['-n', 'lessons/02-sales/sales.test.ts'], hasTerminal: true });
  });

  test('keeps to a window of 40 columns', async ({ learn }) => {
    const pty = learn(['02'], { columns: 40, rows: 20 });

    const seen = await pty.until('q quit');

    expect(seen).toContain('Every\nsave is answered here.');
    expect(Math.max(...seen.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });
});

describe('without a terminal', () => {
  test('says once where you are and how to go on, in lines without colours', async ({ kata }) => {
    const { code, stdout, stderr } = await kata('learn', '02', '--plain');

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toMatch(/^lessons\/02-sales\/sales\.test\.ts\n02-sales: weak\n/);
    expect(stdout).toContain('lessons/02-sales/README.md');
    expect(stdout).toContain('npm start');
    expect(stdout).not.toContain('q quit');
  });

  test('tells of every test that refuses a correct shop, since no key shows more', async ({
    kata,
    course,
  }) => {
    const wrong = [1, 2, 3, 4, 5].map((n) => `test('says ${n}', () => expect(${n}).toBe(0));\n`);
    course.write(counter, imports + wrong.join(''));

    const { stdout } = await kata('learn', '01');

    expect(stdout.match(/says \d/g)).toHaveLength(5);
    expect(stdout).not.toContain('more');
  });

  test('says beside it that the progress of last time is damaged', async ({ kata, course }) => {
    course.write('.kata/progress.json', '{');

    const { code, stdout, stderr } = await kata('learn', '02');

    expect(code).toBe(0);
    expect(stdout).toContain('02-sales: weak');
    expect(stderr).toMatch(/^Your progress in \.kata\/progress\.json is damaged/);
  });
});

/** Colours are no movements. */
function withoutColours(raw: string): string {
  return raw.replaceAll(new RegExp(`${'\u001B'}\\[[\\d;]*m`, 'g'), '');
}

/** It shows what is typed, line by line. */
function expectUsable(pty: Pty): void {
  expect(pty.text).toMatch(/[^-]icanon/);
  expect(pty.text).toMatch(/[^-]echo\b/);
}
