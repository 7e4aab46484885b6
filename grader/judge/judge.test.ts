import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  failed,
  lessonWith,
  mutantsWith,
  onBug,
  onDecoy,
  onReference,
  onRefactoring,
  passed,
  resultOf,
  sources,
  timedOut,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { Observation } from '../session/evidence.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';
import { gradeSchema } from './grade.ts';
import { countingTests } from './judge.ts';

// Some verdicts are rare among what chance makes.
fc.configureGlobal({ numRuns: 500 });

const lesson = lessonWith('one-too-many', 'last-one');

function judged(observations: Observation[], facts: Parameters<typeof evidenceOf>[1] = {}) {
  return judge(lesson, sources, evidenceOf(observations, facts));
}

const caughtBoth = [onBug('one-too-many', [failed('limit')]), onBug('last-one', [failed('limit')])];

describe('the verdict', () => {
  test('is broken where a file does not load, and names the file and the reason', () => {
    const loadErrors = [{ file: '/suite/my.test.ts', error: errorSaying('No such thing.\nat x') }];

    const grade = judged([onReference(resultOf([], { loadErrors }))]);

    expect(grade).toMatchObject({ verdict: 'broken', score: 0, tests: [] });
    expect(grade.message).toBe('my.test.ts does not load: No such thing. Fix that first.');
    expect(grade.tasks[0].open).toBe(false);
    expect(grade.correct).toEqual([
      { id: 'reference', kind: 'reference', outcome: 'crashed', rejectedBy: [] },
    ]);
  });

  test('a file whose database another run has open is broken, and is told so', () => {
    const loadErrors = [{ file: '/suite/my.test.ts', error: errorSaying('database is locked') }];

    const grade = judged([onReference(resultOf([], { loadErrors }))]);

    expect(grade).toMatchObject({
      verdict: 'broken',
      message:
        'my.test.ts opens a database file that another run has open, too: `database is locked`. Open a new database for each test.',
    });
  });

  test.for([
    ['crashed', /ends the process while it loads/],
    ['timed-out', /never finishes loading/],
  ] as const)('is broken where the suite %s before its first test', ([ended, says]) => {
    const grade = judged([onReference(resultOf([], { ended }))]);

    expect(grade.verdict).toBe('broken');
    expect(grade.message).toMatch(says);
    expect(grade.correct[0].outcome).toBe(ended);
  });

  test('is broken where there is no test, and an error', () => {
    const unhandled = [{ key: undefined, error: errorSaying('alone') }];

    expect(judged([onReference(resultOf([], { unhandled }))]).verdict).toBe('broken');
  });

  test('is unfinished where there is no test, and every task is open', () => {
    const grade = judged([onReference([])]);

    expect(grade).toMatchObject({
      verdict: 'unfinished',
      message: 'There is no test yet. Write the first one.',
    });
    expect(grade.tasks).toEqual([{ task: 1, title: 'The counter', open: true, caught: 0, bugs: 2 }]);
  });

  test('is invalid before it is unfinished', () => {
    const tests = [failed('wrong'), passed('empty', { assertions: 0 })];

    expect(judged([onReference(tests)]).verdict).toBe('invalid');
  });

  test('is unfinished before it is weak', () => {
    const tests = [passed('limit'), passed('empty', { assertions: 0 })];

    expect(judged([onReference(tests), ...caughtBoth]).verdict).toBe('unfinished');
  });

  test('is weak where one bug is not caught', () => {
    const grade = judged([
      onReference([passed('limit')]),
      onBug('one-too-many', [failed('limit')]),
      onBug('last-one', [passed('limit')]),
    ]);

    expect(grade.verdict).toBe('weak');
    expect(grade.message).toContain('1 of 2 bugs gets past');
  });

  test('is weak where no bug is caught, and says so otherwise', () => {
    const grade = judged([onReference([passed('limit')]), onBug('last-one', [passed('limit')])]);

    expect(grade.verdict).toBe('weak');
    expect(grade.message).toContain('would also pass in a shop with any of 2 bugs');
  });

  test('is passed where every bug is caught, and mutants are not asked for', () => {
    const grade = judged([onReference([passed('limit')]), ...caughtBoth]);

    expect(grade).toMatchObject({ verdict: 'passed', score: null, mutants: null });
  });

  test('is passed where every bug is caught, and a mutant survives', () => {
    const mutants = mutantsWith({ killed: 1, survived: 1 });

    expect(judged([onReference([passed('limit')]), ...caughtBoth], { mutants }).verdict).toBe('passed');
  });

  test('is mastered where every bug is caught and every mutant killed', () => {
    const mutants = mutantsWith({ killed: 2 });

    const grade = judged([onReference([passed('limit')]), ...caughtBoth], { mutants });

    expect(grade).toMatchObject({ verdict: 'mastered', score: 100 });
  });

  test('is invalid where an error belongs to no test', () => {
    const unhandled = [{ key: undefined, error: errorSaying('alone') }];

    const grade = judged([onReference(resultOf([passed('limit')], { unhandled })), ...caughtBoth]);

    expect(grade.verdict).toBe('invalid');
    expect(grade.message).toContain('An error that belongs to no test: alone.');
  });

  test('is unfinished where an error belongs to a test that is not finished', () => {
    const unhandled = [{ key: 'x', error: errorSaying('late') }];
    const tests = [passed('x', { assertions: 0 })];

    expect(judged([onReference(resultOf(tests, { unhandled }))]).verdict).toBe('unfinished');
  });
});

describe('a test on correct code', () => {
  const messageOf = (observations: Observation[]) => judged(observations).tests[0];

  test('is wrong where the reference refuses it every time', () => {
    const error = errorSaying('expected 0 to be 1 // Object.is equality', { expected: '1', actual: '0' });
    const run = failed('x', { errors: [error] });

    const x = messageOf([onReference([run]), onReference([run], 'reversed')]);

    expect(x).toMatchObject({ status: 'failed', counts: false, reason: 'wrong' });
    expect(x.message).toContain('this test refuses it: expected 1, got 0. Read');
  });

  test.for([
    [
      'looks at a promise',
      { actual: 'Promise {}' },
      /^Checks the promise, not its result: .*late\. Is an await missing\?$/,
    ],
    [
      'hands a promise to toThrow',
      { actual: 'TypeError {\n  "message": "obj is not a function",\n}' },
      /^toThrow needs a function to call, .*`rejects\.toThrow`\.$/,
    ],
    [
      'uses a name that is not there',
      { name: 'ReferenceError' },
      /^An error ends this test: late\. Check its spelling, /,
    ],
    ['does not come to its assertion', { name: 'TypeError' }, /^An error ends this test: late\. /],
    [
      'fails in a matcher of another name',
      { name: 'Error', assertedAt: '7:3' },
      /: late\. Read the requirement/,
    ],
  ] as const)('is wrong where it %s', ([, facts, says]) => {
    const x = messageOf([onReference([failed('x', { errors: [errorSaying('late', facts)] })])]);

    expect(x).toMatchObject({ counts: false, reason: 'wrong' });
    expect(x.message).toMatch(says);
  });

  test('is wrong where it never ends', () => {
    expect(messageOf([onReference([timedOut('x')])]).message).toContain('Never ends on a correct shop');
  });

  test('is wrong where it never ends, and has come to no assertion', () => {
    const run = { ...timedOut('x'), assertions: 0, errors: [] };

    expect(messageOf([onReference([run])])).toMatchObject({
      reason: 'wrong',
      message: expect.stringContaining('Never ends on a correct shop'),
    });
  });

  test('is wrong where nobody waits for an error of it', () => {
    const unhandled = [{ key: 'x', error: errorSaying('late') }];

    const x = messageOf([onReference(resultOf([passed('x')], { unhandled }))]);

    expect(x).toMatchObject({ counts: false, reason: 'wrong' });
    expect(x.message).toContain('An error that the test did not wait for: late.');
  });

  test.for([
    ['crashed', 'Ends the whole process'],
    ['timed-out', 'Never ends'],
  ] as const)('is wrong where the worker %s with it', ([ended, says]) => {
    const run = passed('x', { status: 'skipped' });
    const fatal = [{ test: run, ended }];

    const [x] = judged([onReference([run])], { fatal }).tests;

    expect(x).toMatchObject({ status: 'failed', counts: false, reason: 'wrong' });
    expect(x.message).toContain(says);
  });

  test('counts beside another that the worker ends with', () => {
    const fatal = [{ test: passed('y'), ended: 'crashed' as const }];

    const { tests } = judged([onReference([passed('x'), passed('y')])], { fatal });

    expect(tests.map(({ counts }) => counts)).toEqual([true, false]);
  });

  test('is over-specified where a refactoring alone refuses it, which is named', () => {
    const x = messageOf([
      onReference([passed('x')]),
      onRefactoring('shop/counter/first', [passed('x')]),
      onRefactoring('shop/counter/looks-twice', [failed('x')]),
    ]);

    expect(x).toMatchObject({ status: 'passed', counts: false, reason: 'over-specified' });
    expect(x.message).toContain(
      'another correct one, which looks twice: x failed. Ask what the customer sees',
    );
  });

  test('names a refactoring in its own words, if it has some', () => {
    const refused = onRefactoring('shop/counter/looks-twice', [failed('x')]);
    const inSpanish = {
      ...refused,
      implementation: { ...refused.implementation, inWords: 'mira dos veces' },
    };

    expect(messageOf([onReference([passed('x')]), inSpanish]).message).toContain('mira dos veces');
  });

  test('is over-specified where it does not load on a refactoring', () => {
    const loadErrors = [{ file: '/suite/my.test.ts', error: errorSaying('not mine') }];

    const grade = judged([
      onReference([passed('x')]),
      onRefactoring('counter/first', resultOf([], { loadErrors })),
    ]);

    expect(grade.tests[0]).toMatchObject({ counts: false, reason: 'over-specified' });
    expect(grade.tests[0].message).toContain(', which first: not mine.');
    expect(grade.correct[1].outcome).toBe('crashed');
  });

  test.for([
    ['crashed', 'it ended the process'],
    ['timed-out', 'it never ended'],
  ] as const)('is over-specified where its run %s on a refactoring', ([ended, says]) => {
    const last = { key: 'x', name: 'x', file: '/suite/my.test.ts' };

    const grade = judged([
      onReference([passed('x'), passed('y')]),
      onRefactoring('counter/first', resultOf([], { ended, last })),
    ]);

    expect(grade.tests.map(({ reason }) => reason)).toEqual(['over-specified', undefined]);
    expect(grade.tests[0].message).toContain(`, which first: ${says}.`);
    expect(grade.correct[1]).toMatchObject({ id: 'counter/first', outcome: ended });
  });

  test('is over-specified where a refactoring ends before any test', () => {
    const grade = judged([
      onReference([passed('x'), passed('y')]),
      onRefactoring('counter/first', resultOf([], { ended: 'crashed' })),
    ]);

    expect(grade.tests.map(({ reason }) => reason)).toEqual(['over-specified', 'over-specified']);
    expect(grade.tests[0].message).toContain('it ended the process');
  });

  test('is peeking where only other words refuse it', () => {
    const x = messageOf([
      onReference([passed('x')]),
      onRefactoring('counter/first', [passed('x')]),
      onDecoy('reprinted', [failed('x')]),
    ]);

    expect(x).toMatchObject({ counts: false, reason: 'peeking' });
    expect(x.message).toContain('Test what the code does, not how it is written.');
  });

  test.for([
    [passed('x', { assertions: 0 }), 'Checks nothing yet', 'asserts-nothing'],
    [passed('x', { status: 'todo', assertions: 0 }), 'Still a todo.', undefined],
    [passed('x', { status: 'skipped', assertions: 0 }), 'Is skipped.', undefined],
    [
      failed('x', {
        assertions: 0,
        errors: [errorSaying('expected any number of assertion, but got none')],
      }),
      'Checks nothing yet',
      'asserts-nothing',
    ],
    [failed('x', { modifiers: ['only'] }), 'Uses .only', undefined],
    [passed('x', { modifiers: ['retry'] }), 'Uses retry', undefined],
  ] as const)('is not finished, and told why: %#', ([run, says, reason]) => {
    const grade = judged([onReference([run]), ...caughtBoth]);

    expect(grade.verdict).toBe('unfinished');
    expect(grade.tests[0].counts).toBe(false);
    expect(grade.tests[0].reason).toBe(reason);
    expect(grade.tests[0].message).toContain(says);
  });

  test('is wrong, and not unfinished, where it fails before it asserts', () => {
    expect(messageOf([onReference([failed('x', { assertions: 0 })])]).reason).toBe('wrong');
  });

  test('is told of the .only of another where it does not run', () => {
    const runs = [failed('x', { modifiers: ['only'] }), passed('y', { status: 'skipped' })];

    expect(judged([onReference(runs)]).tests[1].message).toBe(
      'Does not run, because another test uses .only.',
    );
  });

  test('is refused by nobody where it did not finish', () => {
    const run = failed('x', { modifiers: ['retry'] });

    expect(judged([onReference([run])]).correct[0]).toMatchObject({ outcome: 'accepted', rejectedBy: [] });
  });

  test('names to each correct implementation who refuses it', () => {
    const grade = judged([
      onReference([passed('x'), passed('y')]),
      onReference([passed('y'), failed('x')], 'reversed'),
      onRefactoring('counter/first', [passed('x'), failed('y')]),
    ]);

    expect(grade.correct).toEqual([
      { id: 'reference', kind: 'reference', outcome: 'rejected', rejectedBy: ['x'] },
      { id: 'counter/first', kind: 'refactoring', outcome: 'rejected', rejectedBy: ['y'] },
    ]);
  });
});

describe('a bug', () => {
  const onBugs = (
    result: Parameters<typeof onBug>[1],
    tests: TestRun[] = [passed('limit'), passed('other')],
  ) => judged([onReference(tests), onBug('one-too-many', result)]).bugs[0];

  test('is caught by the tests that count and fail, and told in the words of the first', () => {
    const error = errorSaying('expected 2 to be 5', { expected: '5', actual: '2' });

    const bug = onBugs([failed('limit', { errors: [error] }), failed('other')]);

    expect(bug).toEqual({
      id: 'one-too-many',
      behaviour: 'Does one-too-many.',
      requirement: 'has',
      task: 1,
      outcome: 'rejected',
      caughtBy: ['limit', 'other'],
      noticed: 'expected 5, got 2',
      hints: 2,
    });
  });

  test('is not caught by a test that does not count', () => {
    const bug = onBugs([failed('limit')], [passed('limit', { assertions: 0 })]);

    expect(bug).toMatchObject({ outcome: 'accepted', caughtBy: [] });
    expect(bug.noticed).toBeUndefined();
  });

  test('is not caught by a test that never ended on it', () => {
    expect(onBugs([timedOut('limit')])).toMatchObject({ outcome: 'timed-out', caughtBy: [] });
  });

  test('is caught where one test never ends and another fails', () => {
    expect(onBugs([timedOut('limit'), failed('other')])).toMatchObject({
      outcome: 'rejected',
      caughtBy: ['other'],
      noticed: 'other failed',
    });
  });

  test.for(['crashed', 'timed-out'] as const)('is not caught where the run %s', (ended) => {
    expect(onBugs(resultOf([], { ended }))).toMatchObject({ outcome: ended, caughtBy: [] });
  });

  test('is not caught where the suite does not load on it', () => {
    const loadErrors = [{ file: '/suite/my.test.ts', error: errorSaying('not mine') }];

    expect(onBugs(resultOf([], { loadErrors }))).toMatchObject({ outcome: 'crashed', caughtBy: [] });
  });

  test('is not caught by an error that nobody waited for', () => {
    const unhandled = [{ key: 'limit', error: errorSaying('late') }];

    expect(onBugs(resultOf([passed('limit')], { unhandled }))).toMatchObject({
      outcome: 'accepted',
      caughtBy: [],
    });
  });

  test('that nothing ran on is not caught', () => {
    expect(judged([onReference([passed('limit')])]).bugs[0]).toMatchObject({
      outcome: 'accepted',
      caughtBy: [],
    });
  });
});

test('says of a suite that only changes its mind that it does so, not that it refuses', () => {
  const x = (index: number) => (index === 0 ? passed('x') : failed('x'));

  const once = judged([onReference([x(0)]), onReference([x(1)], 1), onReference([x(0)], 2)]);

  expect(once).toMatchObject({ verdict: 'invalid' });
  expect(once.tests[0].reason).toBe('unstable');
  expect(once.message).toBe('One test does not give the same answer each time. Fix it.');
});

test('counts tests that are unstable apart from those that always refuse', () => {
  const inOrder = (order: number | undefined, ...runs: TestRun[]): Observation =>
    onReference([failed('wrong'), ...runs], order);

  const { verdict, message } = judged([
    inOrder(undefined, passed('x'), passed('y')),
    inOrder(1, failed('x'), failed('y')),
    inOrder(2, passed('x'), passed('y')),
  ]);

  expect(verdict).toBe('invalid');
  expect(message).toBe('One test refuses a correct shop, and 2 are unstable. Fix them.');
});

describe('the score', () => {
  test('is 0 where no test counts, and mutants are asked for', () => {
    const observations = [onReference([failed('x')])];

    expect(judged(observations, { asksForMutants: true }).score).toBe(0);
    expect(judged(observations, { asksForMutants: false }).score).toBeNull();
  });

  test('is not 0 where a test counts, and mutants are asked for', () => {
    const facts = { asksForMutants: true, mutants: mutantsWith({ killed: 2 }) };

    expect(judged([onReference([passed('limit')]), ...caughtBoth], facts).score).toBe(100);
  });

  test('is 0 where a lesson has no bugs, and its code no mutants', () => {
    const facts = evidenceOf([onReference([passed('limit')])], { mutants: mutantsWith({}) });

    expect(judge(lessonWith(), sources, facts).score).toBe(0);
  });

  const scoreOf = (
    bugs: number,
    mutants: ReturnType<typeof mutantsWith>,
    tests: TestRun[] = [passed('limit')],
  ) => judged([onReference(tests), ...caughtBoth.slice(0, bugs)], { mutants }).score;

  test.for([
    [0, { killed: 0, survived: 3 }, 0],
    [1, { killed: 0, survived: 3 }, 45],
    [2, { killed: 0, survived: 3 }, 90],
    [2, { killed: 1, survived: 2 }, 93],
    [1, { killed: 1, survived: 2 }, 48],
    [0, { killed: 3, survived: 0 }, 10],
    [2, { killed: 2, survived: 1 }, 96],
    [1, { killed: 1, survived: 6 }, 46],
    [2, { killed: 3, survived: 0 }, 100],
  ] as const)('for %i of 2 bugs and mutants %o is %i, rounded down', ([bugs, mutants, score]) => {
    expect(scoreOf(bugs, mutantsWith(mutants))).toBe(score);
  });

  test('is lowered by the share of tests that refuse correct code', () => {
    const tests = [passed('limit'), passed('one'), passed('two'), failed('wrong')];

    expect(scoreOf(2, mutantsWith({ killed: 3 }), tests)).toBe(75);
  });

  test('is lowered by an error on correct code that belongs to no test', () => {
    const orphan = resultOf([passed('limit')], {
      unhandled: [{ key: undefined, error: errorSaying('late') }],
    });

    expect(judged([onReference(orphan), ...caughtBoth], { mutants: mutantsWith({ killed: 3 }) }).score).toBe(
      50,
    );
  });

  test('is 0 where the suite refused correct code at the end', () => {
    const turned = judged([onReference([passed('limit')]), ...caughtBoth], {
      mutants: mutantsWith({ killed: 3 }),
      control: 'rejected',
    });

    expect(turned).toMatchObject({ verdict: 'invalid', score: 0, mutants: { killed: 0 } });
    expect(turned.message).toContain('refused it when they ran again');
    expect(turned.bugs.flatMap(({ caughtBy }) => caughtBy)).toEqual([]);
  });

  test('is not lowered by a test that asserts nothing', () => {
    const tests = [passed('limit'), passed('says nothing', { assertions: 0 })];

    expect(scoreOf(2, mutantsWith({ killed: 3 }), tests)).toBe(100);
  });

  test('weighs bugs that are caught together as one and a half', () => {
    const [first, last] = lesson.tasks.flatMap(({ bugs }) => bugs).map(({ id }) => id);
    const grouped = { ...lesson, together: [[first, last]] };
    const seen = evidenceOf([onReference([passed('limit')]), ...caughtBoth.slice(0, 1)], {
      mutants: mutantsWith({}),
    });

    const { scoring, bugs, score } = judge(grouped, sources, seen);

    expect(scoring?.bugs).toEqual({ reached: 0.75, of: 1.5 });
    expect(bugs.map(({ weight }) => weight)).toEqual([0.75, 0.75]);
    expect(score).toBe(50);
  });

  test('is that of the bugs alone where there are no mutants', () => {
    expect(scoreOf(1, mutantsWith({}))).toBe(50);
  });

  test('is 0 where the suite is broken, also without mutants', () => {
    expect(judged([onReference(resultOf([], { ended: 'crashed' }))]).score).toBe(0);
  });
});

describe('whatever was seen', () => {
  const names = ['a', 'b', 'c'];
  const error = fc.record({ name: fc.constant('Error'), message: fc.string() });
  const mostly = <T>(value: T) => ({ arbitrary: fc.constant(value), weight: 12 });
  const rarely = <T>(...values: T[]) => ({ arbitrary: fc.constantFrom(...values), weight: 1 });

  const run = (key: string, fails: number): fc.Arbitrary<TestRun> =>
    fc.record({
      key: fc.constant(key),
      name: fc.constant(key),
      file: fc.constant('/suite/my.test.ts'),
      status: fc.oneof(
        { arbitrary: fc.constant('passed' as const), weight: 40 },
        { arbitrary: fc.constant('failed' as const), weight: fails },
        rarely('skipped' as const, 'todo' as const),
      ),
      assertions: fc.oneof(mostly(1), rarely(0, 2)),
      errors: fc.array(error, { minLength: 1, maxLength: 2 }),
      timedOut: fc.oneof(mostly(false), rarely(true)),
      modifiers: fc.oneof(mostly<string[]>([]), rarely(['only'], ['retry'])),
      durationMs: fc.nat(100),
    });
  const result = (fails: number): fc.Arbitrary<RunResult> =>
    fc.record({
      id: fc.constant('run'),
      ended: fc.oneof(mostly('finished' as const), rarely('crashed' as const, 'timed-out' as const)),
      tests: fc
        .subarray(names, { minLength: 0 })
        .chain((keys) => fc.tuple(...keys.map((key) => run(key, fails)))),
      loadErrors: fc.oneof(
        mostly<RunResult['loadErrors']>([]),
        rarely([{ file: '/suite/my.test.ts', error: errorSaying('no') }]),
      ),
      unhandled: fc.oneof(
        mostly<RunResult['unhandled']>([]),
        rarely([{ key: 'a', error: errorSaying('late') }], [{ key: undefined, error: errorSaying('late') }]),
      ),
      durationMs: fc.nat(100),
    });
  const observations = fc.record({
    first: result(1),
    others: fc.array(result(1), { maxLength: 3 }),
    refactoring: result(1),
    decoy: result(1),
    bugs: fc.tuple(result(80), result(80)),
  });
  const mutants = fc.option(fc.record({ killed: fc.nat(5), survived: fc.nat(2) }), { nil: undefined });

  const evidence = fc
    .record({ observations, mutants })
    .map(({ observations: seen, mutants: counts }) =>
      evidenceOf(
        [
          onReference(seen.first),
          ...seen.others.map((other, index) => onReference(other, index)),
          onRefactoring('counter/first', seen.refactoring),
          onDecoy('reprinted', seen.decoy),
          onBug('one-too-many', seen.bugs[0]),
          onBug('last-one', seen.bugs[1]),
        ],
        { mutants: counts && mutantsWith(counts) },
      ),
    );
  const judgement = evidence.map((seen) => ({ seen, grade: judge(lesson, sources, seen) }));

  const schema = gradeSchema.omit({ schemaVersion: true, timings: true, versions: true, seed: true });

  test('the grade is one that the schema knows', () => {
    fc.assert(
      fc.property(judgement, ({ grade }) => {
        expect(schema.safeParse(grade).error).toBeUndefined();
      }),
    );
  });

  test('the score keeps its bounds', () => {
    fc.assert(
      fc.property(judgement, ({ grade: { score, verdict } }) => {
        const most = verdict === 'broken' ? 0 : 100;
        expect(score ?? 0).toBeGreaterThanOrEqual(0);
        expect(score ?? 0).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('only tests that count catch, and a verdict agrees with what it is about', () => {
    fc.assert(
      fc.property(judgement, ({ grade }) => {
        const counting = grade.tests.filter(({ counts }) => counts).map(({ name: one }) => one);
        for (const { caughtBy, outcome } of grade.bugs) {
          expect(counting).toEqual(expect.arrayContaining(caughtBy));
          expect(outcome === 'rejected').toBe(caughtBy.length > 0);
        }
        const { verdict } = grade;
        const isDone = verdict === 'passed' || verdict === 'mastered';
        expect(isDone && grade.bugs.some(({ outcome }) => outcome !== 'rejected')).toBe(false);
        expect((isDone || verdict === 'weak') && counting.length < grade.tests.length).toBe(false);
        expect(verdict === 'mastered' && grade.mutants?.survived !== 0).toBe(false);
      }),
    );
  });

  test('a test that does not count is told why', () => {
    fc.assert(
      fc.property(judgement, ({ grade }) => {
        for (const { counts, message } of grade.tests) expect(message === undefined).toBe(counts);
      }),
    );
  });

  test('the tests asked for on bugs are those that count in the grade', () => {
    fc.assert(
      fc.property(judgement, ({ seen, grade }) => {
        const counting = grade.tests.filter(({ counts }) => counts).map(({ name: one }) => one);
        expect([...countingTests(sources, seen)]).toEqual(counting);
      }),
    );
  });

  test('the order in which bugs were seen changes nothing', () => {
    fc.assert(
      fc.property(judgement, ({ seen, grade }) => {
        const correct = seen.observations.slice(0, -2);
        const bugs = seen.observations.slice(-2).toReversed();
        expect(judge(lesson, sources, { ...seen, observations: [...correct, ...bugs] })).toEqual(grade);
      }),
    );
  });

  test('one more test that passes everywhere never lowers what is caught', () => {
    const extra = passed('extra');
    fc.assert(
      fc.property(judgement, ({ seen, grade }) => {
        const more = seen.observations.map((one) => ({
          ...one,
          result: { ...one.result, tests: [...one.result.tests, extra] },
        }));
        const after = judge(lesson, sources, { ...seen, observations: more });
        for (const [index, { caughtBy }] of grade.bugs.entries())
          expect(after.bugs[index].caughtBy).toEqual(caughtBy);
      }),
    );
  });

  test('the same evidence gives the same grade', () => {
    fc.assert(
      fc.property(judgement, ({ seen, grade }) => {
        expect(judge(lesson, sources, structuredClone(seen))).toEqual(grade);
      }),
    );
  });
});
