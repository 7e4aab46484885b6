import { describe, expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  failed,
  lessonWith,
  onReference,
  onRefactoring,
  passed,
  resultOf,
  sources,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { Observation, Pair } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { World } from '../session/protocol/run.ts';

/** What is said of `x`, which passes in one order and fails in another. */
function judged(pairs: Pair[]) {
  const inTwoOrders = [
    onReference([passed('first'), passed('second'), passed('x')]),
    onReference([failed('x'), passed('second'), passed('first')], 'reversed'),
  ];
  return judge(lessonWith(), sources, evidenceOf(inTwoOrders, { pairs })).tests;
}

const alone = (hasPassed: boolean): Pair => ({ test: 'x', hasPassed });
const after = (other: string, hasPassed: boolean): Pair => ({ test: 'x', after: other, hasPassed });

test('a test that changes with the order does not count, and the others do', () => {
  expect(judged([]).map(({ counts, reason }) => [counts, reason])).toEqual([
    [true, undefined],
    [true, undefined],
    [false, 'unstable'],
  ]);
});

const byItself = 'Passes in one run and fails in the next. Find what it depends on: order, time, or chance.';
const several =
  'Fails alone and after any one other test. It needs what several of them leave behind. Make it set up what it needs.';

test.for<[string, Pair[], string]>([
  [
    'passes only after another',
    [alone(false), after('first', false), after('second', true)],
    'Passes only after "second". Make each test set up what it needs.',
  ],
  [
    'fails after another',
    [alone(true), after('first', true), after('second', false)],
    'Fails after "second". Make each test set up what it needs.',
  ],
  [
    'fails after another, seen before it ran alone',
    [after('second', false), alone(true)],
    'Fails after "second". Make each test set up what it needs.',
  ],
  [
    'fails after another, which fails after it, too',
    [{ test: 'first', after: 'x', hasPassed: false }, alone(true), after('first', false)],
    'Fails after "first". Make each test set up what it needs.',
  ],
  [
    'never passes beside one other alone',
    [alone(false), after('first', false), after('second', false)],
    several,
  ],
  ['was seen with one other only', [alone(false), after('first', false)], byItself],
  ['passes with each of the others', [alone(true), after('first', true), after('second', true)], byItself],
  ['was not seen alone', [after('first', false), after('second', false), after('third', false)], byItself],
  ['was not seen again', [], byItself],
])('a test is told what it depends on: it %s', ([, pairs, says]) => {
  expect(judged(pairs)[2].message).toBe(says);
});

const file = '/suite/my.test.ts';
const leaving = (body: string): string => `
  import { bytes } from './bytes.ts';
  const shared = vi.fn();
  test('second', ({ shop }) => { const own = vi.fn(); ${body} });
  test('x', () => {});
`;

function judgedWith(source: string, pairs = [alone(true), after('second', false)]) {
  const inTwoOrders = [
    onReference([passed('first'), passed('second'), passed('x')]),
    onReference([failed('x'), passed('second'), passed('first')], 'reversed'),
  ];
  return judge(lessonWith(), { [file]: source }, evidenceOf(inTwoOrders, { pairs })).tests[2].message;
}

const leavesAMock =
  'Fails after "second", which leaves a mock behind. Put it back in that test, with mockRestore() of the mock, or call vi.resetAllMocks() in an afterEach.';

test.for([
  'shared.mockReturnValue(3);',
  'shared.mockResolvedValue(3).mockName("it");  shared.mockImplementation(() => 3);',
  'vi.mocked(bytes).mockReturnValue(3);',
  "vi.spyOn(bytes, 'length');",
  "vi.spyOn(bytes, 'length').mockReturnValue(3);",
])('a mock that is left behind is blamed on who left it: %s', (body) => {
  expect(judgedWith(leaving(body))).toBe(leavesAMock);
});

test.for([
  ['it is once only', 'shared.mockReturnValueOnce(3);'],
  ['it is its own', 'own.mockReturnValue(3);'],
  ['it is of its fixture', "vi.spyOn(shop, 'sell');"],
  ['it is made anew', 'shared.mockReturnValue(3);}); beforeEach(() => { shared = vi.fn();'],
  ['it is put back', 'shared.mockReturnValue(3); shared.mockReset();'],
  ['it is put back after each test', 'shared.mockReturnValue(3);}); afterEach(() => { vi.resetAllMocks();'],
])('no mock is blamed where %s', ([, body]) => {
  expect(judgedWith(leaving(body))).toBe('Fails after "second". Make each test set up what it needs.');
});

test('what a run has seen left behind is told', () => {
  expect(judgedWith('', [alone(true), { ...after('second', false), leftBehind: 'fake timers' }])).toBe(
    'Fails after "second", which leaves fake timers behind. Undo that in the test, or in an afterEach.',
  );
});

describe('a test that only another correct shop refuses', () => {
  const judgedOn = (source: string, pairs: Pair[] = []) =>
    judge(
      lessonWith(),
      { [file]: source },
      evidenceOf(
        [
          onReference([passed('second'), passed('x')]),
          onRefactoring('looks-up-first', [passed('second'), failed('x')]),
        ],
        { pairs },
      ),
    ).tests[1];

  test('is unstable after one that leaves a mock behind, where it passes alone', () => {
    const on = 'looks-up-first';
    const pairs = [
      { ...alone(true), on },
      { ...after('second', false), on },
    ];

    expect(judgedOn(leaving('shared.mockReturnValue(3);'), pairs)).toMatchObject({
      reason: 'unstable',
      message: leavesAMock,
    });
  });

  test('is unstable where it passes there alone', () => {
    const on = 'looks-up-first';
    const pairs = [
      { ...alone(true), on },
      { ...after('second', false), on, leftBehind: 'a global' },
    ];

    expect(judgedOn('', pairs).message).toContain('Fails after "second", which leaves a global behind.');
  });

  test('is over-specified where it fails there alone, too', () => {
    const pairs = [{ ...alone(false), on: 'looks-up-first' }];

    expect(judgedOn(leaving('shared.mockReturnValue(3);'), pairs).reason).toBe('over-specified');
  });
});

test('a file that fails when it is loaded again is told as that', () => {
  const loadErrors = [{ file, error: errorSaying('It is here already') }];
  const observations = [onReference([passed('x')]), onReference(resultOf([], { loadErrors }), 'reversed')];

  const [x] = judge(lessonWith(), sources, evidenceOf(observations)).tests;

  expect(x).toMatchObject({ reason: 'unstable', counts: false });
  expect(x.message).toBe(
    'my.test.ts loads once but fails when it is loaded again: It is here already. It keeps state outside its modules.',
  );
});

describe('a test that passes in any order and fails in another world', () => {
  const inWorld = (world: World, facts: Partial<TestRun> = {}) => ({
    ...onReference([failed('x', facts)]),
    world,
  });
  const judgedIn = (...others: Observation[]) =>
    judge(
      lessonWith(),
      sources,
      evidenceOf([onReference([passed('x')]), onReference([passed('x')], 'reversed'), ...others]),
    ).tests[0];

  test.for<[string, Observation, string]>([
    [
      'time zone',
      inWorld({ changes: 'time-zone', timeZone: 'Asia/Kolkata' }),
      'Passes here but fails in the time zone Asia/Kolkata: x failed. It relies on the time zone of the computer.',
    ],
    [
      'date',
      inWorld({ changes: 'date', now: '2044-02-29T12:00:00Z' }),
      "Passes today but fails on 29 February 2044: x failed. It relies on today's date.",
    ],
    [
      'day of 23 hours',
      inWorld({ changes: 'date', now: '2024-03-10T08:30:00Z', timeZone: 'America/Los_Angeles' }),
      "Passes today but fails on 10 March 2024 in America/Los_Angeles, a day of 23 hours: x failed. It relies on today's date.",
    ],
    [
      'taken port',
      inWorld({ changes: 'ports' }, { takenPort: 4000 }),
      'Fails when port 4000 is taken by another program. Ask for port 0: then the system gives you a free one.',
    ],
    [
      'taken port that a hook has asked for',
      inWorld({ changes: 'ports' }),
      'Fails when the port is taken by another program. Ask for port 0: then the system gives you a free one.',
    ],
  ])('is told of the %s', ([, observation, says]) => {
    expect(judgedIn(observation)).toMatchObject({ counts: false, reason: 'unstable', message: says });
  });

  test('is told of the first of several', () => {
    const said = judgedIn(
      inWorld({ changes: 'time-zone', timeZone: 'Asia/Kolkata' }),
      inWorld({ changes: 'date', now: '2044-02-29T12:00:00Z' }),
    );

    expect(said.message).toContain('Asia/Kolkata');
  });

  test('is told of the order first', () => {
    const said = judgedIn(
      inWorld({ changes: 'time-zone', timeZone: 'Asia/Kolkata' }),
      onReference([failed('x')], 7),
    );

    expect(said).toMatchObject({ reason: 'unstable', message: byItself });
  });
});

test('a test that passes only in another world is wrong', () => {
  const elsewhere = { ...onReference([passed('x')]), world: { changes: 'ports' as const } };

  const [x] = judge(lessonWith(), sources, evidenceOf([onReference([failed('x')]), elsewhere])).tests;

  expect(x.reason).toBe('wrong');
});

test('a test that finds its port taken is told of that, in whatever run it was', () => {
  const run = failed('x', { takenPort: 4000 });

  const inSome = judge(
    lessonWith(),
    sources,
    evidenceOf([onReference([passed('x')]), onReference([run], 7)]),
  );
  const inAll = judge(lessonWith(), sources, evidenceOf([onReference([run]), onReference([run], 7)]));

  expect([...inSome.tests, ...inAll.tests].map(({ reason, message }) => [reason, message])).toEqual([
    ['unstable', expect.stringContaining('port 4000 is taken')],
    ['unstable', expect.stringContaining('port 4000 is taken')],
  ]);
});

const locked = errorSaying('database is locked');

test.for<[string, Observation[]]>([
  [
    'in one order',
    [onReference([passed('x')]), onReference([failed('x', { errors: [locked] })], 'reversed')],
  ],
  ['in every order', [onReference([failed('x', { errors: [locked] })])]],
  [
    'on a refactoring',
    [onReference([passed('x')]), onRefactoring('looks', [failed('x', { errors: [locked] })])],
  ],
])('a test is told that another run has its database open: %s', ([, observations]) => {
  const [{ reason, message }] = judge(lessonWith(), sources, evidenceOf(observations)).tests;

  expect(reason).toBe('unstable');
  expect(message).toBe(
    'Opens a database file that another run has open, too: `database is locked`. Open a new database for each test.',
  );
});

test('a test whose hook finds the port taken is told of that, and of nothing else', () => {
  const taken = onReference(resultOf([failed('x')], { takenPort: 4000 }), 'reversed');
  const free = onReference([passed('x')]);

  const [x] = judge(lessonWith(), sources, evidenceOf([free, taken])).tests;
  const [y] = judge(lessonWith(), sources, evidenceOf([free, taken, onReference([failed('x')], 7)])).tests;

  expect(x.message).toContain('port 4000 is taken');
  expect(y.message).toBe(byItself);
});
