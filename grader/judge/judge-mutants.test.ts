import { describe, expect, test } from 'vitest';
import type { Mutant } from '../implementations/mutants.ts';
import type { RunResult } from '../session/protocol/result.ts';
import { failed, mutant, passed, resultOf, timedOut } from '../testing/evidence.ts';
import { fateOf, judgeMutants } from './judge-mutants.ts';

describe('a mutant', () => {
  const fate = (result?: ReturnType<typeof resultOf>) => fateOf({ mutant: mutant('1'), result });

  test('is killed by a test that fails', () => {
    expect(fate(resultOf([passed('a'), failed('b')]))).toBe('killed');
  });

  test('is killed by a test that fails beside one that never ends', () => {
    expect(fate(resultOf([timedOut('a'), failed('b')]))).toBe('killed');
  });

  test('is not killed by a test that never ends', () => {
    expect(fate(resultOf([timedOut('a')]))).toBe('timed-out');
  });

  test('is not killed by an endless loop that was stopped', () => {
    expect(fate(resultOf([failed('a')], { isEndless: true }))).toBe('timed-out');
  });

  test.for(['crashed', 'timed-out'] as const)('is not killed where the run %s', (ended) => {
    expect(fate(resultOf([], { ended }))).toBe(ended);
  });

  test('is not killed where the suite does not load', () => {
    const loadErrors = [{ file: '/suite/my.test.ts', error: { name: 'Error', message: 'no' } }];

    expect(fate(resultOf([], { loadErrors }))).toBe('crashed');
  });

  test('survives where every test passes', () => {
    expect(fate(resultOf([passed('a')]))).toBe('survived');
  });

  test('is not covered where no test reaches it', () => {
    expect(fate()).toBe('no-coverage');
  });
});

test('counts what became of the mutants', () => {
  const grade = judgeMutants({
    total: 9,
    observations: [
      { mutant: mutant('1'), result: resultOf([failed('a')]) },
      { mutant: mutant('2'), result: resultOf([failed('a')]) },
      { mutant: mutant('3'), result: resultOf([passed('a')]) },
      { mutant: mutant('4') },
      { mutant: mutant('5'), result: resultOf([timedOut('a')]) },
      { mutant: mutant('6'), result: resultOf([], { ended: 'crashed' }) },
    ],
  });

  expect(grade).toMatchObject({
    total: 9,
    gradable: 6,
    killed: 2,
    survived: 1,
    noCoverage: 1,
    timedOut: 1,
    crashed: 1,
  });
  expect(grade.survivors.map(({ id }) => id)).toEqual(['3', '4', '5', '6']);
});

test('tells the survivors that say most first, then by place', () => {
  const survivors = [
    mutant('text', { mutator: 'StringLiteral' }),
    mutant('later', { mutator: 'ConditionalExpression', line: 9 }),
    mutant('earlier', { mutator: 'ConditionalExpression', line: 2 }),
    mutant('call', { mutator: 'CallExpression', line: 15 }),
    mutant('block', { mutator: 'BlockStatement', line: 20 }),
  ];

  const grade = judgeMutants({ total: 5, observations: survivors.map((one) => ({ mutant: one })) });

  expect(grade.survivors.map(({ id }) => id)).toEqual(['block', 'call', 'earlier', 'later', 'text']);
});

test('says where a survivor is, and what it makes of the line', () => {
  const facts = {
    file: 'src/shop.ts',
    line: 7,
    inside: 'sell',
    mutator: 'BooleanLiteral',
    original: 'true',
    replacement: 'false',
    before: 'return true;',
    after: 'return false;',
  };

  const { survivors } = judgeMutants({ total: 1, observations: [{ mutant: mutant('7', facts) }] });

  expect(survivors).toEqual([
    {
      ...facts,
      id: '7',
      outcome: 'no-coverage',
      behaviour: 'No test runs this code. So no test notices if there is false instead of `true` in sell.',
    },
  ]);
});

describe('a survivor is told in a sentence', () => {
  const told = (facts: Partial<Mutant>, result?: RunResult) =>
    judgeMutants({ total: 1, observations: [{ mutant: mutant('1', facts), result }] }).survivors[0].behaviour;

  test.for([
    [
      'that no test reaches',
      undefined,
      'No test runs this code. So no test notices if there is false instead of `true`.',
    ],
    [
      'that every test accepts',
      resultOf([passed('a')]),
      'No test notices if there is false instead of `true`.',
    ],
    [
      'that keeps a test from ending',
      resultOf([timedOut('a')]),
      'A test never ended with this change, so we cannot say that it noticed: there is false instead of `true`.',
    ],
    [
      'that ends the process',
      resultOf([], { ended: 'crashed' }),
      'The tests did not load, or ended the process, with this change: there is false instead of `true`. So no test could say that it noticed.',
    ],
  ] as const)('%s', ([, result, sentence]) => {
    expect(told({}, result)).toBe(sentence);
  });

  test.for([
    ['in one line', `sum(\n    ${'a'.repeat(10)},\n)`, 'sum( aaaaaaaaaa, )'],
    ['whole, up to 60 signs', 'a'.repeat(60), 'a'.repeat(60)],
    ['cut after 60 signs', 'a'.repeat(61), `${'a'.repeat(60)}…`],
  ])('with its code %s', ([, original, code]) => {
    expect(told({ mutator: 'CallExpression', original })).toBe(
      `No test runs this code. So no test notices if \`${code}\` is never called.`,
    );
  });
});
