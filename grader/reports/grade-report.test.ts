import { stripVTControlCharacters } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BugGrade, Grade } from '../judge/grade.ts';
import { gradeWith, mutantsWith, survivor } from '../testing/grades.ts';
import { hostileRecord } from '../testing/hostile-records.ts';
import { rawControls } from '../testing/hostile.ts';
import { renderGrade } from './grade-report.ts';

const bug: BugGrade = {
  id: 'counter/sells-one-too-many',
  behaviour: 'Sells one more than are left.',
  requirement: 'sell: more than are left',
  task: 2,
  outcome: 'rejected',
  caughtBy: ['refuses one more than are left'],
  noticed: 'promise resolved "undefined" instead of rejecting',
  hints: 1,
};
const missed: BugGrade = {
  ...bug,
  id: 'counter/takes-before-it-refuses',
  behaviour: 'Takes the mugs, and refuses only then.',
  outcome: 'accepted',
  caughtBy: [],
  noticed: undefined,
};

const weak = gradeWith({
  message: '1 of 2 bugs gets past your tests. Find out what no test looks at.',
  score: 35,
  tasks: [
    { task: 1, title: 'A sale', open: false, caught: 0, bugs: 0 },
    { task: 2, title: 'Sold out', open: false, caught: 1, bugs: 2 },
  ],
  tests: [
    {
      name: 'refuses one more than are left',
      file: 'sales.test.ts',
      status: 'passed',
      counts: true,
      durationMs: 1,
    },
  ],
  bugs: [bug, missed],
  timings: { totalMs: 480, startMs: 1, correctMs: 1, bugsMs: 1, mutantsMs: null, confirmMs: 0 },
});
const invalid: Grade = {
  ...weak,
  verdict: 'invalid',
  message: 'One test refuses a correct shop. Fix it.',
  tasks: [weak.tasks[0], { ...weak.tasks[1], open: true }],
  tests: [
    {
      name: 'has a thousand',
      file: 'sales.test.ts',
      status: 'failed',
      counts: false,
      reason: 'wrong',
      message: 'The shop is correct, and this test refuses it: expected 1000, got 3.',
      durationMs: 1,
    },
    {
      name: 'waits',
      file: 'sales.test.ts',
      status: 'todo',
      counts: false,
      message: 'Still a todo.',
      durationMs: 0,
    },
  ],
};

const plain = { width: 80, hasColour: false };
const byBehaviour = { reveal: 'behaviour' } as const;

test('tells why a bug of the learner is none, in place of what it does', () => {
  const problem = 'The given suite sees the bug in bug-2.yaml. Attack what it does not look at.';

  const text = renderGrade({ ...weak, bugs: [bug, { ...missed, problem }] }, byBehaviour, plain);

  expect(text).toContain('     The given suite sees the bug in bug-2.yaml.');
  expect(text).not.toContain('missed:');
});

test('tells what is missed, what is caught, and by which test', () => {
  expect(renderGrade(weak, byBehaviour, plain)).toMatchInlineSnapshot(`
    "02-sales

      1  A sale
      2  Sold out  caught 1 of 2
         missed: Takes the mugs, and refuses only then.

    \`--full\` also shows the bugs that your tests caught.
    1 of 1 correct shops accepted. 0.5 s

    02-sales: weak
    1 of 2 bugs gets past your tests. Find out what no test looks at.
    "
  `);
});

test('breaks lines where the terminal ends', () => {
  const text = renderGrade(weak, byBehaviour, { ...plain, width: 40 });

  expect(text).toMatchInlineSnapshot(`
    "02-sales

      1  A sale
      2  Sold out  caught 1 of 2
         missed: Takes the mugs, and
           refuses only then.

    \`--full\` also shows the bugs that your
    tests caught.
    1 of 1 correct shops accepted. 0.5 s

    02-sales: weak
    1 of 2 bugs gets past your tests. Find
    out what no test looks at.
    "
  `);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(40);
});

test('tells each test that does not count, with its reason', () => {
  expect(renderGrade(invalid, byBehaviour, plain)).toMatchInlineSnapshot(`
    "02-sales

      wrong: has a thousand
        The shop is correct, and this test refuses it: expected 1000, got 3.
      unfinished: waits
        Still a todo.

      1  A sale
      2  Sold out  caught 1 of 2, open

    \`--full\` also shows the bugs that your tests caught.
    0.5 s

    02-sales: invalid
    One test refuses a correct shop. Fix it.
    "
  `);
});

test('repeats in colour what the words say, and adds nothing', () => {
  for (const grade of [weak, invalid]) {
    const coloured = renderGrade(grade, byBehaviour, { width: 80, hasColour: true, isFull: true });

    expect(stripVTControlCharacters(coloured)).toBe(
      renderGrade(grade, byBehaviour, { ...plain, isFull: true }),
    );
  }
});

test('colours by kind: what refuses red, what is missed yellow, what is caught green', () => {
  const red = '\u001B[31m';
  const yellow = '\u001B[33m';
  const green = '\u001B[32m';

  const colourful = { width: 80, hasColour: true, isFull: true };
  const text = renderGrade(weak, byBehaviour, colourful) + renderGrade(invalid, byBehaviour, colourful);

  expect(text).toContain(`${red}wrong:`);
  expect(text).toContain(`${yellow}     missed: Takes`);
  expect(text).toContain(`${green}     caught: Sells`);
});

test('writes no control character where there is no colour', () => {
  const text = renderGrade(invalid, byBehaviour, plain) + renderGrade(weak, byBehaviour, plain);

  expect(text).toBe(stripVTControlCharacters(text));
});

test('writes no line longer than a reader follows, however wide the terminal', () => {
  const message = 'A sentence that goes on. '.repeat(20);

  const lines = renderGrade({ ...weak, message }, byBehaviour, { ...plain, width: 400 }).split('\n');

  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('folds what is caught into a line for each task, and unfolds it when all is wanted', () => {
  const folded = renderGrade(weak, byBehaviour, plain);
  const unfolded = renderGrade(weak, byBehaviour, { ...plain, isFull: true });

  expect(folded).toContain('caught 1 of 2');
  expect(folded).not.toContain('caught: ');
  expect(folded).toContain('`--full` also shows');
  expect(unfolded).toContain('     caught: Sells one more than are left.');
  expect(unfolded).not.toContain('--full');
});

test('tells a test that does not count below its task, where that is known', () => {
  const taskOf = (name: string): number | undefined => (name === 'has a thousand' ? 2 : undefined);

  expect(renderGrade(invalid, byBehaviour, { ...plain, taskOf })).toMatchInlineSnapshot(`
    "02-sales

      unfinished: waits
        Still a todo.

      1  A sale
      2  Sold out  caught 1 of 2, open
         wrong: has a thousand
           The shop is correct, and this test refuses it: expected 1000, got 3.

    \`--full\` also shows the bugs that your tests caught.
    0.5 s

    02-sales: invalid
    One test refuses a correct shop. Fix it.
    "
  `);
});

test('says once what several tests wait for', () => {
  const [, todo] = invalid.tests;
  const tests = [todo, { ...todo, name: 'waits, too' }];

  expect(renderGrade({ ...invalid, tests }, byBehaviour, plain)).toContain(
    '  unfinished: waits\n  unfinished: waits, too\n    Still a todo.\n',
  );
});

test('tells what is alive last, and all of it when that is wanted', () => {
  const grade = gradeWith({
    verdict: 'passed',
    bugs: [bug],
    mutants: mutantsWith([1, 2, 3, 4, 5, 6].map(survivor)),
  });

  const some = renderGrade(grade, byBehaviour, plain);
  const all = renderGrade(grade, byBehaviour, { ...plain, isFull: true });

  expect(some).toContain('  … and 1 more. `--full` shows it.\n');
  expect(some.match(/alive: /g)).toHaveLength(5);
  expect(all.match(/alive: /g)).toHaveLength(6);
});

test('says what else is to be said before the verdict', () => {
  const remarks = ['Type: line 1: no.'];

  expect(renderGrade(weak, byBehaviour, { ...plain, remarks })).toMatch(
    /Type: line 1: no\.\n\n[^]*\n02-sales: weak\n/,
  );
});

test.for([
  ['weak', weak],
  ['invalid', invalid],
  ['passed', gradeWith({ verdict: 'passed', bugs: [bug], mutants: mutantsWith([survivor(1)]) })],
  ['broken', gradeWith({ verdict: 'broken', tests: [], bugs: [missed] })],
] as const)('ends with the verdict and its sentence, and fits the width: %s', ([verdict, grade]) => {
  fc.assert(
    fc.property(
      fc.integer({ min: 40, max: 130 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('behaviour', 'requirement', 'count'),
      (width, isFull, hasTable, reveal) => {
        const lines = renderGrade(grade, { reveal }, { width, hasColour: false, isFull, hasTable }).split(
          '\n',
        );
        const verdictAt = lines.lastIndexOf(`02-sales: ${verdict}`);

        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
        expect(lines.at(-1)).toBe('');
        expect(
          lines
            .slice(verdictAt + 1)
            .join(' ')
            .trim(),
        ).toBe(grade.message);
      },
    ),
  );
});

describe('a missed bug', () => {
  const lines = (reveal: 'behaviour' | 'requirement' | 'count', grade = weak) =>
    renderGrade(grade, { reveal }, plain)
      .split('\n')
      .filter((line) => line.includes('missed:'));

  test('is told as behaviour in early lessons', () => {
    expect(lines('behaviour')).toEqual(['     missed: Takes the mugs, and refuses only then.']);
  });

  test('is told as the requirement alone later, once for all of it', () => {
    const text = renderGrade(
      { ...weak, bugs: [missed, { ...missed, id: 'other' }] },
      { reveal: 'requirement' },
      { width: 100, hasColour: false },
    );

    expect(text).toContain('missed: 2 bugs break what the requirements say under "sell: more than are left"');
    expect(text).not.toContain(missed.behaviour);
  });

  test('is only counted in capstones', () => {
    const text = renderGrade(weak, { reveal: 'count' }, plain);

    expect(lines('count')).toEqual(['     missed: 1 bug']);
    expect(text).not.toContain(missed.behaviour);
    expect(text).toContain('1 of 2 bugs gets past');
  });

  test('is not told while its task is open', () => {
    expect(lines('behaviour', invalid)).toEqual([]);
  });

  test.for([
    ['timed-out', 'Your test never ended on it'],
    ['crashed', 'Your tests did not load on it, or ended the process'],
  ] as const)('that %s is told so', ([outcome, says]) => {
    const text = renderGrade({ ...weak, bugs: [{ ...missed, outcome }] }, byBehaviour, {
      width: 100,
      hasColour: false,
    });

    expect(text.replaceAll(/\n\s*/g, ' ')).toContain(says);
  });
});

test('tells nothing of bugs and tasks where the suite does not load', () => {
  const text = renderGrade(
    { ...weak, verdict: 'broken', message: 'It does not load.', tests: [], bugs: [missed] },
    byBehaviour,
    plain,
  );

  expect(text).toBe('02-sales\n\n0.5 s\n\n02-sales: broken\nIt does not load.\n');
});

test('shows what a test printed that does not count', () => {
  const [wrong, todo] = invalid.tests;
  const talking = { ...wrong, printed: ['stock: 3', 'sold: 1'], printedMore: 2 };

  const text = renderGrade({ ...invalid, tests: [talking, todo] }, byBehaviour, plain);

  expect(text).toContain('    It printed:\n      | stock: 3\n      | sold: 1\n      … and 2 more lines.\n');
});

test('shows what is to be known of a test that counts', () => {
  const tests = weak.tests.map((one) => ({ ...one, note: 'Wrote its first snapshot.' }));

  expect(renderGrade({ ...weak, tests }, byBehaviour, plain)).toContain(
    '  note: refuses one more than are left\n    Wrote its first snapshot.\n',
  );
});

test('names the test that noticed a missed bug too late', () => {
  const bugs = [bug, { ...missed, late: 'takes the mugs' }];

  expect(renderGrade({ ...weak, bugs }, byBehaviour, plain).replaceAll(/\s+/g, ' ')).toContain(
    'and refuses only then. "takes the mugs" checks it too late: is an await or a return missing?',
  );
});

test('holds nothing that controls a terminal, whatever tests are called and say', () => {
  fc.assert(
    fc.property(hostileRecord(), fc.boolean(), ({ grade }, isFull) => {
      if (!grade) return;
      const text = renderGrade(grade, byBehaviour, { ...plain, isFull, hasTable: true, hasScore: true });

      // Not the text itself: it would be told with every failure.
      expect(rawControls.test(text)).toBe(false);
      expect(text.length).toBeLessThan(40_000);
    }),
  );
});
