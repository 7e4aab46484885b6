import { renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test as base } from 'vitest';
import { learnCommand } from '../commands/learn.ts';
import type { CourseCopy } from '../testing/course-copy.ts';
import { FakeTerminal } from '../testing/fake-terminal.ts';
import { openWarmCourse } from '../testing/warm-course.ts';
import { goodTests, imports, withoutTest } from '../testing/suites.ts';
import { ProgressFile } from '../learner/progress.ts';

const counter = 'lessons/01-counter/counter.test.ts';
const sales = 'lessons/02-sales/sales.test.ts';

interface Learner {
  terminal: FakeTerminal;
  /** Resolves to the exit code. */
  ended: Promise<number>;
}

/** One warm grader for all; each test finds the course as it was, and a `learn` with a keyboard and a screen of its own. */
const test = base
  .extend('warm', { scope: 'file' }, ({}, { onCleanup }) => {
    const warm = openWarmCourse();
    onCleanup(() => warm.close());
    return warm;
  })
  .extend('course', ({ warm: { copy } }) => {
    copy.restore();
    return copy;
  })
  .extend('learn', ({ course, warm: { openGrader } }, { onCleanup }) => {
    const learners: Learner[] = [];
    onCleanup(async () => {
      for (const { terminal } of learners) terminal.press('q');
      await Promise.allSettled(learners.map(({ ended }) => ended));
    });
    return (lesson?: string, env: NodeJS.ProcessEnv = {}, plain = true): Learner => {
      const terminal = new FakeTerminal();
      const ended = learnCommand(lesson, { plain }, { ...contextOf(course, terminal, env), openGrader });
      learners.push({ terminal, ended });
      return { terminal, ended };
    };
  });

test('a type error is told when all is judged, and is gone with the next save', async ({ course, warm }) => {
  const terminal = new FakeTerminal();
  const asked: string[] = [];
  const types = {
    on: async (folder: string) => {
      asked.push(path.basename(folder));
      return asked.length === 1 ? ['Type: line 3: no such thing'] : [];
    },
    close: () => {},
  };
  course.write(counter, imports + goodTests);
  const ended = learnCommand(
    '01',
    {},
    { ...contextOf(course, terminal, {}), openGrader: warm.openGrader, types },
  );

  await terminal.until('Type: line 3: no such thing');
  course.write(counter, `${imports + goodTests}// better`);
  await terminal.until('running your tests');
  const again = await terminal.until('n goes on with 02-sales');
  terminal.press('q');
  await ended;

  expect(asked[0]).toBe('01-counter');
  expect(again).not.toContain('no such thing');
});

describe('a learner', () => {
  test('who passes sees our solution beside their own, above the board, and once', async ({
    course,
    learn,
  }) => {
    course.write(counter, imports);
    const { terminal } = learn('01', {}, false);
    await terminal.until('unfinished');

    course.write(counter, imports + goodTests);
    const passed = await terminal.until('n goes on with 02-sales');
    const compared = await terminal.until('+ ours: solutions/01-counter/counter.test.ts');
    await terminal.until('n goes on with 02-sales');
    course.write(counter, `${imports + goodTests}// better`);
    await terminal.until('running your tests');
    const again = await terminal.until('n goes on with 02-sales');

    expect(passed).not.toContain('ours: solutions');
    expect(compared).toContain('Here is our solution next to yours.');
    expect(again).not.toContain('ours: solutions');
  });

  test('who passes the last lesson of the core path is told what their tests have shown', async ({
    course,
    learn,
  }) => {
    const first = learn('01');
    await first.terminal.until('invalid');
    course.write(counter, imports + goodTests);

    const closing = await first.terminal.until('What comes now is code of your own');

    expect(closing).toContain('You have come to the end of the core path. One lesson is passed.');
    expect(closing).toContain('Testing Mastery Checklist');
  });

  test('who has passed everything is told so at the start, and may go on', async ({ course, learn }) => {
    course.write(counter, imports + goodTests);
    course.write(sales, course.read('solutions/02-sales/sales.test.ts'));
    new ProgressFile(course.root).record('01-counter', { verdict: 'passed' });
    new ProgressFile(course.root).record('02-sales', { verdict: 'mastered' });
    const { terminal } = learn();

    const start = await terminal.until('What comes now is code of your own');

    expect(start).toContain('2 lessons are passed.');
    expect(start).not.toContain('These tests are green.');
    await expect(terminal.until('02-sales: mastered')).resolves.toBeDefined();
  });

  test('gets from the start into the second lesson by saves and keys alone', async ({ course, learn }) => {
    const { terminal, ended } = learn();

    const first = await terminal.until('invalid');
    course.edit(counter, 'toBe(1000)', 'toBe(3)');
    const corrected = await terminal.until('01-counter: unfinished');
    course.write(counter, imports + goodTests);
    await terminal.until('n goes on with 02-sales');
    await terminal.until('caught: Says that there is');
    await terminal.until('You have practised');
    terminal.press('n');
    const second = await terminal.until('02-sales: weak');
    terminal.press('q');

    expect(first).toMatch(/^lessons\/01-counter\/counter\.test\.ts:16\n\nThe counter\n\nFind out what/);
    expect(corrected).toContain('Saved. Running your tests');
    expect(second).toContain('Find out what they do not look at.');
    expect(await ended).toBe(0);
    expect(new ProgressFile(course.root).verdictOf('01-counter')).toMatch(/passed|mastered/);
  });

  test('goes on where they were, also with a lesson that they chose', async ({ course, learn }) => {
    course.write(sales, course.read('solutions/02-sales/sales.test.ts'));
    const { terminal, ended } = learn('02');
    await terminal.until('02-sales: mastered');
    course.write(sales, course.read(sales).replace("toThrow('Sold out')", 'toThrow()'));
    await terminal.until('02-sales:');
    terminal.press('q');
    await ended;
    course.write(sales, '');

    const again = learn();

    expect(await again.terminal.until('02-sales: unfinished')).toContain(sales);
  });

  test('comes back by p', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('p');

    await expect(terminal.until('01-counter: invalid')).resolves.toContain('The counter');
  });

  test('goes on without having passed only by a second n', async ({ learn }) => {
    const { terminal } = learn('01');
    await terminal.until('invalid');

    terminal.press('n');
    const asked = await terminal.until('Press n again to go on anyway');
    terminal.press('n');

    expect(asked).not.toContain('02-sales');
    await expect(terminal.until('02-sales: weak')).resolves.toBeDefined();
  });

  test('hears of a key that does nothing, and of those that do', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('x');
    const unknown = await terminal.until('q      quit');
    terminal.press('\u001B[15~');

    expect(unknown).toContain('x does nothing here. These keys do:');
    await expect(terminal.until('F5 does nothing here.')).resolves.toBeDefined();
  });

  test.for([
    ['q', 'q'],
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('quits by %s, at any moment, and has the terminal back', async ([, key], { learn }) => {
    const { terminal, ended } = learn();
    await terminal.until('Find out what');
    const wasRaw = terminal.input.isRaw;

    terminal.press(key);

    expect(await ended).toBe(0);
    expect(wasRaw).toBe(true);
    expect(terminal.input.isRaw).toBe(false);
    expect(terminal.text).toContain('`npm start` goes on here');
  });

  test('is told where to write when no editor was asked for', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('e');

    await expect(terminal.until(`Open ${sales} in your editor.`)).resolves.toBeDefined();
  });

  test('is told when the editor that was asked for does not start', async ({ learn }) => {
    const { terminal } = learn('02', { EDITOR: 'no-such-editor' });
    await terminal.until('02-sales: weak');

    terminal.press('e');

    await expect(terminal.until('no-such-editor did not start: it was not found.')).resolves.toBeDefined();
    expect(terminal.input.isRaw).toBe(true);
  });

  test('gets a hint, which is remembered', async ({ course, learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('h');
    await terminal.until('Hint');

    expect(new ProgressFile(course.root).hintsUsed('02-sales')).toHaveLength(1);
  });

  test('gets a hint that was asked for too early as soon as there is one', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('Find out what');

    terminal.press('h');
    await terminal.until('the hint comes with the answer');

    await expect(terminal.until('Hint 1 of')).resolves.toContain('02-sales: weak');
  });

  test('is told what comes first where a hint does not help yet', async ({ learn }) => {
    const { terminal } = learn('01');
    await terminal.until('invalid');

    terminal.press('h');
    await terminal.until('Which task? Press 1 or 2.');
    terminal.press('h');

    await expect(terminal.until('First fix the test named above.')).resolves.toContain('Hint 1');
  });

  test('chooses the task that a hint is on', async ({ learn }) => {
    const { terminal } = learn('01');
    await terminal.until('invalid');

    terminal.press('h');
    await terminal.until('Which task? Press 1 or 2.');
    terminal.press('2');

    await expect(terminal.until('Hint 1 of 3 on task 2: ')).resolves.toBeDefined();
  });

  test('gets hints on what mastered asks for when all bugs are caught', async ({ course, learn }) => {
    course.write(
      sales,
      withoutTest(course.read('solutions/02-sales/sales.test.ts'), 'sells all that are left'),
    );
    const { terminal } = learn('02');
    await terminal.until('02-sales: passed');

    terminal.press('h');

    await expect(
      terminal.until('Hint 1 of 3. For mastered: a change that no test notices.'),
    ).resolves.toBeDefined();
  });

  test('is told when no hint is left', async ({ course, learn }) => {
    course.write(sales, course.read('solutions/02-sales/sales.test.ts'));
    const { terminal } = learn('02');
    await terminal.until('02-sales: mastered');

    terminal.press('h');

    await expect(terminal.until('There is no hint now')).resolves.toBeDefined();
  });

  test('is led to the questions when all hints were read', async ({ course, learn }) => {
    const hints = 'lessons/02-sales/hints.md';
    course.write(hints, `${course.read(hints)}\n## Questions\n\n**Why?**\nBecause.\n`);
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    for (let presses = 0; presses < 12; presses++) terminal.press('h');

    await expect(terminal.until(`At the end of ${hints} we answer`)).resolves.toContain('all the hints');
  });

  test('sees our solution, alone and beside their own, only when they ask twice', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('s');
    await terminal.until('s again');
    terminal.press('s');
    const solution = await terminal.until('takes nothing when it refuses');
    terminal.press('d');
    await terminal.until('d again');
    terminal.press('d');

    expect(solution).toContain('solutions/02-sales/sales.test.ts');
    await expect(terminal.until('takes nothing when it refuses')).resolves.toContain('sells a mug');
  });

  test('begins again by r twice, and finds what they had under .kata/saved', async ({ course, learn }) => {
    const starter = { '02-sales': { 'sales.test.ts': course.read(sales) } };
    course.write('variants/starters.json', JSON.stringify(starter));
    course.write(sales, '// mine');
    const { terminal } = learn('02');
    await terminal.until('02-sales: unfinished');

    terminal.press('r');
    await terminal.until('r again');
    terminal.press('r');
    const said = await terminal.until('02-sales: weak');

    const saved = /\.kata\/saved\/02-sales\/[\w-]+/.exec(said)?.[0] ?? '';
    expect(course.read(`${saved}/sales.test.ts`)).toBe('// mine');
    expect(course.read(sales)).toBe(starter['02-sales']['sales.test.ts']);
  });

  test('sees the list', async ({ learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');

    terminal.press('l');

    await expect(terminal.until('01-counter')).resolves.toBeDefined();
  });
});

describe('a save', () => {
  test.for([
    ['an empty file', '', 'There is no test yet.'],
    ['half a file', 'import { test } from "vitest";\ntest("a", () => {', 'does not load: line 2'],
    [
      'a file with a BOM and Windows line ends',
      `\uFEFF${imports}${goodTests}`.replaceAll('\n', '\r\n'),
      '01-counter: ',
    ],
  ])('of %s is answered', async ([, text, says], { course, learn }) => {
    const { terminal } = learn('01');
    await terminal.until('invalid');

    course.write(counter, text);

    await expect(terminal.until(says)).resolves.toContain('Saved.');
  });

  test('that changes nothing is not answered', async ({ course, learn }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');
    terminal.forget();

    course.write(sales, course.read(sales));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    terminal.press('x');

    expect(await terminal.until('x does nothing')).not.toContain('Saved');
  });

  test('is answered last when many come before it, some of them half written', async ({ course, learn }) => {
    const { terminal } = learn('01');
    await terminal.until('invalid');
    const good = imports + goodTests;
    const start = performance.now();

    for (let save = 0; save < 200; save += 1) {
      const kinds = [
        good,
        good.slice(0, save * 3),
        '',
        `${imports} test('x', () => { expect(1).toBe(2); });`,
      ];
      course.write(counter, `${kinds[save % 4]}// ${save}`);
      await new Promise((resolve) => setTimeout(resolve, save % 10 === 0 ? 120 : 12));
    }
    const took = performance.now() - start;
    terminal.forget();
    course.write(counter, `${good}// the last`);
    await terminal.until('n goes on with 02-sales');
    terminal.forget();
    await new Promise((resolve) => setTimeout(resolve, 2000));
    terminal.press('x');

    expect(took).toBeLessThan(20_000);
    expect(await terminal.until('x does nothing')).not.toMatch(
      /01-counter: (broken|invalid|unfinished|weak)/,
    );
    expect(terminal.text).not.toContain('kata itself failed');
    expect(new ProgressFile(course.root).verdictOf('01-counter')).toMatch(/passed|mastered/);
  });
});

describe('a folder', () => {
  test('that is deleted is told in a sentence, and judged again when it is back', async ({
    course,
    learn,
  }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');
    const folder = path.join(course.root, 'lessons/02-sales');

    renameSync(folder, `${folder}-away`);
    const gone = await terminal.until('The folder lessons/02-sales is not there.');
    renameSync(`${folder}-away`, folder);

    expect(gone).not.toContain('    at ');
    await expect(terminal.until('02-sales: weak')).resolves.toBeDefined();
  });

  test('without its test file is told in a sentence, and judged again with one', async ({
    course,
    learn,
  }) => {
    const { terminal } = learn('02');
    await terminal.until('02-sales: weak');
    const text = course.read(sales);

    rmSync(path.join(course.root, sales));
    await terminal.until('lessons/02-sales has no test file any more.');
    course.write(sales, text);

    await expect(terminal.until('02-sales: weak')).resolves.toBeDefined();
  });
});

test('says which file cannot be read, and goes on when it can', async ({ course, learn }) => {
  const { terminal } = learn('02');
  await terminal.until('02-sales: weak');
  const unreadable = 'lessons/02-sales/more.test.ts';

  symlinkSync('nowhere', path.join(course.root, unreadable));
  await terminal.until('Cannot read more.test.ts: ENOENT.');
  course.remove(unreadable);

  await expect(terminal.until('02-sales: weak')).resolves.toBeDefined();
});

test('answers saves also where the disk sends no messages', async ({ course, learn }) => {
  const { terminal } = learn('02', { KATA_POLL: '1' });
  await terminal.until('02-sales: weak');

  course.write(sales, '');

  await expect(terminal.until('02-sales: unfinished')).resolves.toBeDefined();
});

test('says so when progress cannot be written, and judges all the same', async ({ course, learn }) => {
  course.write('.kata', 'a file where the folder should be');
  const { terminal } = learn('02');

  await terminal.until('02-sales: weak');

  await expect(
    terminal.until('Your progress could not be written to .kata: `npx kata doctor` says why.'),
  ).resolves.toBeDefined();
});

test('says so when the progress of last time is damaged, and goes on', async ({ course, learn }) => {
  course.write('.kata/progress.json', '{ "version": 1, "less');
  const { terminal } = learn('02');

  await terminal.until('.kata/progress.json is damaged');

  await expect(terminal.until('02-sales: weak')).resolves.toBeDefined();
});

test('tells a lesson that cannot be loaded in one sentence', async ({ course, learn }) => {
  course.edit('lessons/02-sales/README.md', 'order: 2', 'ordre: 2');
  const { terminal } = learn('01');
  await terminal.until('invalid');

  terminal.press('n');
  terminal.press('n');

  await expect(terminal.until('lessons/02-sales/README.md')).resolves.toBeDefined();
  terminal.press('x');
  await expect(terminal.until('x does nothing')).resolves.toBeDefined();
});

test('says so when the lesson looks different at first since the learner began, and offers both', async ({
  course,
  learn,
}) => {
  const starters = (text: string): void =>
    course.write('variants/starters.json', JSON.stringify({ '02-sales': { 'sales.test.ts': text } }));
  starters(course.read(sales));
  const first = learn('02');
  await first.terminal.until('02-sales: weak');
  first.terminal.press('q');
  await first.ended;
  course.write(sales, `${course.read(sales)}// mine`);
  starters('// a newer one');

  const { terminal } = learn('02');

  await expect(terminal.until('`kata reset 02 --keep` stays')).resolves.toContain(
    'Your version is untouched.',
  );
});

describe('in a terminal that can go back', () => {
  test('draws over what it showed, and keeps to the window', async ({ course, learn }) => {
    const { terminal } = learn('02', {}, false);
    await terminal.until('02-sales: weak');

    course.write(sales, '');
    await terminal.until('There is no test yet.');
    terminal.output.columns = 40;
    terminal.forget();
    terminal.output.emit('resize');
    const narrow = await terminal.until('quit');

    expect(terminal.raw).toContain('\u001B[2K');
    expect(terminal.text).toContain('npm start -- --plain');
    expect(Math.max(...narrow.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
  });

  test('writes lines only where it is asked to, or TERM is dumb', async ({ learn }) => {
    const asked = learn('02', {}, true);
    await asked.terminal.until('02-sales: weak');
    asked.terminal.press('q');
    await asked.ended;
    const dumb = learn('02', { TERM: 'dumb' }, false);
    await dumb.terminal.until('02-sales: weak');

    expect(asked.terminal.raw).not.toContain('\u001B');
    expect(dumb.terminal.raw).not.toContain('\u001B');
  });
});

function contextOf(course: CourseCopy, terminal: FakeTerminal, env: NodeJS.ProcessEnv) {
  const out = (text: string): void => void terminal.output.write(text);
  return { root: course.root, cwd: course.root, env, terminal, out, err: out, width: 80, hasColour: false };
}
