import { describe, expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  failed,
  lessonWith,
  onReference,
  passed,
  resultOf,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';

const file = '/suite/my.test.ts';

function judged(result: TestRun[] | RunResult, source = '') {
  return judge(lessonWith(), { [file]: source }, evidenceOf([onReference(result)]));
}

describe('a snapshot that nobody has written', () => {
  test('is unfinished, with the text that belongs there', () => {
    const unwritten = [{ inline: true, text: '\n{\n  "stock": 3,\n}\n' }];

    const grade = judged([failed('x', { unwritten })]);

    expect(grade.verdict).toBe('unfinished');
    expect(grade.tests[0]).toMatchObject({
      counts: false,
      message: 'Its snapshot is still empty. Write what should be there: `{ "stock": 3, }`',
    });
    expect(grade.tests[0].reason).toBeUndefined();
  });

  test('is cut where it is long', () => {
    const [x] = judged([passed('x', { unwritten: [{ inline: true, text: 'x'.repeat(500) }] })]).tests;

    expect(x.message).toMatch(/x{120}…`$/);
  });

  test.for<[string, Partial<TestRun>]>([
    ['is known', { unwritten: [{ inline: false, text: '3' }] }],
    ['is all that failed', { errors: [errorSaying('Snapshot `x 1` mismatched', { actual: '3' })] }],
  ])('is told as not written yet where it belongs into a file, and that %s', ([, facts]) => {
    const grade = judged([failed('x', facts)]);

    expect(grade.verdict).toBe('unfinished');
    expect(grade.tests[0].message).toBe(
      'Its snapshot is not written yet. Run the tests once outside CI, then commit the file.',
    );
  });

  test('is no excuse for one that differs', () => {
    const errors = [errorSaying('Snapshot `x 1` mismatched', { actual: '3', expected: '4' })];

    const [x] = judged([failed('x', { errors })]).tests;

    expect(x).toMatchObject({ reason: 'wrong' });
    expect(x.message).toContain('expected 4, got 3');
  });
});

test('a test that wrote its first snapshot counts, and is told to read it', () => {
  expect(judged([passed('x', { wroteSnapshot: true })]).tests[0]).toMatchObject({
    counts: true,
    note: 'Wrote its first snapshot. Read the file before you trust it.',
  });
});

test.for([
  ['waits', 'await new Promise((done) => setTimeout(done, 6000));', 'Does it wait for a real clock?'],
  ['hashes in earnest', 'const { auth } = createAuth();', 'Use createCheapHasher'],
  ['hashes cheaply', 'createAuth({ hasher: createCheapHasher() });', 'Does it wait for a real clock?'],
])('a test that is slow and %s is told what makes it so', ([, body, says]) => {
  const fatal = [
    { test: { key: 'x', name: 'x', file }, ended: 'slow' as const, limitMs: 5000, tookMs: 6240 },
  ];
  const evidence = evidenceOf([onReference([passed('x')])], { fatal });

  const [{ message }] = judge(
    lessonWith(),
    { [file]: `test('x', async () => { ${body} });` },
    evidence,
  ).tests;

  expect(message).toContain(
    'Takes longer than the 5 s that a test may take: after 6.2 s it was still running.',
  );
  expect(message).toContain(says);
});

test.for([
  ['slow', 'Takes longer than the 5 s that a test may take: after 6.2 s it was still running.'],
  ['timed-out', 'Had not ended on a correct shop after a long time, so we stopped it.'],
] as const)('a property that is %s is told to run less', ([ended, says]) => {
  const fatal = [{ test: { key: 'x', name: 'x', file }, ended, limitMs: 5000, tookMs: 6240 }];
  const suite = "import fc from 'fast-check';\ntest('x', () => fc.assert(law, { numRuns: 1e6 }));";

  const [{ message }] = judge(
    lessonWith(),
    { [file]: suite },
    evidenceOf([onReference([passed('x')])], { fatal }),
  ).tests;

  expect(message).toContain(says);
  expect(message).toContain('Give its property fewer or shorter runs.');
});

const tooLate =
  'Ends before any expect of it has run, so it checks nothing. Is an await or a return missing?';

describe('a test whose checks come after its end', () => {
  const letGo = "test('x', () => {\n  shop().then((one) => {\n    expect(one).toBe(3);\n  });\n});";

  test('is told so where the run has seen it', () => {
    const [x] = judged([passed('x', { assertions: 0, late: 1 })]).tests;

    expect(x).toMatchObject({ counts: false, message: tooLate });
    expect(x.reason).toBeUndefined();
  });

  test.for([
    ['by then', letGo],
    [
      'by an async callback',
      "test('x', () => {\n  [4].forEach(async (n) => expect(await f(n)).toBe(3));\n});",
    ],
    ['by a timer', "test('x', () => {\n  setTimeout(() => expect(1).toBe(3), 10);\n});"],
  ])('is told so where its text lets it go %s', ([, source]) => {
    expect(judged([passed('x', { assertions: 0 })], source).tests[0].message).toBe(tooLate);
  });

  test.for([
    ['it is awaited', letGo.replace('shop()', 'await shop()')],
    ['it is returned', letGo.replace('shop()', 'return shop()')],
    ['nothing is checked there', letGo.replace('expect(one)', 'say(one)')],
    [
      'it stands in a function that may be awaited',
      "test('x', () => {\n  f(() => {\n a().then(() => expect(1).toBe(1)); });\n});",
    ],
    ['a list is walked at once', "test('x', () => {\n  [].forEach((n) => expect(n).toBe(3));\n});"],
    ['a handler checks', "test('x', () => {\n  server.use(async () => expect(1).toBe(3));\n});"],
  ])('is not told so where %s', ([, source]) => {
    expect(judged([passed('x', { assertions: 0 })], source).tests[0]).toMatchObject({
      reason: 'asserts-nothing',
    });
  });

  test('counts where it checks something else in time, and is told', () => {
    expect(judged([passed('x')], letGo).tests[0]).toMatchObject({
      counts: true,
      note: 'It does not wait for some of its checks. Is an await or a return missing?',
    });
  });
});

describe('tests of another runner', () => {
  test.for(['node:test', '@jest/globals', 'bun:test'])('are named: %s', (runner) => {
    const grade = judged([], `import { test } from '${runner}';\ntest('x', () => {});`);

    expect(grade.verdict).toBe('unfinished');
    expect(grade.message).toBe(
      `my.test.ts has its tests from ${runner}, and Vitest does not see them. Write \`import { expect, test } from 'vitest'\` in its place.`,
    );
  });

  test('are no matter where Vitest sees tests in that file', () => {
    const grade = judged([passed('x')], "import { mock } from 'node:test';");

    expect(grade.verdict).toBe('passed');
  });

  test.for(['test', 'describe'])('are told by their remedy where %s is not defined', (name) => {
    const loadErrors = [{ file, error: { name: 'ReferenceError', message: `${name} is not defined` } }];

    const grade = judged(resultOf([], { loadErrors }));

    expect(grade.verdict).toBe('broken');
    expect(grade.message).toContain(
      `${name} is not defined. Vitest has no globals here: write \`import { expect, test } from 'vitest'\``,
    );
  });

  test('are told by their remedy where their package is not here', () => {
    const error = { name: 'Error', message: "Cannot find package '@jest/globals'" };

    const grade = judged(
      resultOf([], { loadErrors: [{ file, error }] }),
      "import { expect, test } from '@jest/globals';",
    );

    expect(grade.verdict).toBe('broken');
    expect(grade.message).toContain("import { expect, test } from 'vitest'");
  });
});

describe('what a test printed', () => {
  const printed = ['one', 'two', 'three', 'four', 'x'.repeat(300), 'six'];

  test('is told where it does not count, as far as it is short', () => {
    const [x] = judged([failed('x', { printed, printedMore: 3 })]).tests;

    expect(x).toMatchObject({
      printed: ['one', 'two', 'three', 'four', `${'x'.repeat(200)}…`],
      printedMore: 4,
    });
  });

  test('is whole where it is short', () => {
    const [x] = judged([failed('x', { printed: ['one'] })]).tests;

    expect(x.printed).toEqual(['one']);
    expect(x.printedMore).toBeUndefined();
  });

  test('is told without what moves the cursor', () => {
    const lines = ['\u001B[31mred\u001B[39m\u001B[2J', '\tsold\r\u0007'];

    expect(judged([failed('x', { printed: lines })]).tests[0].printed).toEqual(['red', '  sold']);
  });

  test('is not told where it counts', () => {
    expect(judged([passed('x', { printed })]).tests[0].printed).toBeUndefined();
  });
});
