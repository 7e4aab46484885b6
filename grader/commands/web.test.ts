import { createServer, type AddressInfo } from 'node:net';
import { describe, expect } from 'vitest';
import { ProgressFile } from '../learner/progress.ts';
import { commandWorld } from '../testing/command-world.ts';
import { Piped } from '../testing/piped.ts';
import { hasPty, noPty, Pty } from '../testing/pty.ts';
import { goodTests, imports } from '../testing/suites.ts';
import { test as base } from '../testing/test.ts';
import { UsageError } from '../usage-error.ts';
import { webCommand } from './web.ts';

const counter = 'lessons/01-counter/counter.test.ts';

/** `serve` runs `kata web` in the course, without a terminal. */
const test = base.extend('serve', ({ course }, { onCleanup }) => {
  const opened: Piped[] = [];
  onCleanup(async () => {
    for (const one of opened) one.kill('SIGKILL');
    await Promise.all(opened.map(({ ended }) => ended));
  });
  return (...args: string[]): Piped => {
    const one = new Piped(course.root, ['web', ...args]);
    opened.push(one);
    return one;
  };
});

describe('kata web', () => {
  test('says where it is in one line, answers saves there, and ends on a signal', async ({
    course,
    serve,
  }) => {
    const served = serve();
    const [address] = /http:\S+/.exec(await served.until('/ '))!;
    const shown = async (): Promise<string> => (await fetch(address)).text();
    await expect.poll(shown, { timeout: 20_000, interval: 200 }).toContain('data-verdict="invalid"');

    course.write(counter, imports + goodTests);
    await expect.poll(shown, { timeout: 20_000, interval: 200 }).toMatch(/data-verdict="(passed|mastered)"/);
    served.closeInput();
    const stillThere = (await fetch(address)).status;
    served.kill('SIGTERM');

    expect(await served.ended).toBe(0);
    expect(stillThere).toBe(200);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    expect(served.lines).toEqual([`The live board: ${address} (q or Ctrl-C ends it)`]);
    expect(served.complained).toBe('');
    expect(new ProgressFile(course.root).hasPassed('01-counter')).toBe(true);
  });

  test('ends on q in a terminal, and leaves it as it was', async ({ course, skip }) => {
    skip(!hasPty, noPty);
    const terminal = new Pty(course.root, ['web', '01']);
    const [address] = /http:\S+/.exec(await terminal.until('ends it)'))!;
    const { status } = await fetch(address);

    terminal.press('xq');
    await terminal.ended;

    expect(status).toBe(200);
    expect(terminal.text).toContain('ended 0');
    expect(terminal.text).toMatch(/(?<!-)icanon/);
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  test('says so when the port is taken', async ({ kata }) => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;

    const { code, stdout, stderr } = await kata('web', '--port', String(port));
    other.close();

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toBe(
      `Port ${port} is taken by another program. Give another one, or remove --port for a free one.\n`,
    );
  });

  test.for<[string | undefined, string | undefined, string]>([
    [undefined, '0', '0 is no port. Give a whole number from 1 to 65535.'],
    [undefined, '65536', '65536 is no port. Give a whole number from 1 to 65535.'],
    [undefined, '-1', '-1 is no port. Give a whole number from 1 to 65535.'],
    [undefined, 'http', 'http is no port. Give a whole number from 1 to 65535.'],
    ['03', undefined, 'There is no lesson 03. Did you mean 02-sales? `kata list` shows them all.'],
  ])('refuses lesson %s and port %s in a sentence', async ([lesson, port, sentence], { course }) => {
    const refused = webCommand(lesson, { port }, commandWorld(course.root));

    await expect(refused).rejects.toThrow(UsageError);
    await expect(refused).rejects.toThrow(sentence);
  });
});
