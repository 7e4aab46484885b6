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
  'Fails after "second", which leaves a mock behind. Restore it in that test, or call vi.resetAllMocks() in an afterEach.';

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
