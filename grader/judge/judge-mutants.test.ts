import { describe, expect, test } from 'vitest';
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
    mutant('block', { mutator: 'BlockStatement', line: 12 }),
  ];

  const grade = judgeMutants({ total: 4, observations: survivors.map((one) => ({ mutant: one })) });

  expect(grade.survivors.map(({ id }) => id)).toEqual(['block', 'earlier', 'later', 'text']);
});

test.for([
  [{ mutator: 'BlockStatement', inside: 'sell' }, 'Nothing notices when a block of sell is left out.'],
  [
    { mutator: 'ConditionalExpression', original: 'left < 0', replacement: 'false', inside: 'sell' },
    'Nothing notices when `left < 0` is always false in sell.',
  ],
  [
    { mutator: 'EqualityOperator', original: 'left < 0', replacement: 'left <= 0' },
    'Nothing notices when `<` becomes `<=`.',
  ],
  [
    { mutator: 'StringLiteral', original: '"EUR"', replacement: '""' },
    'Nothing notices when the text `"EUR"` becomes `""`.',
  ],
] as const)('tells a survivor in a sentence: %#', ([facts, sentence]) => {
  const { survivors } = judgeMutants({
    total: 1,
    observations: [{ mutant: mutant('1', facts), result: resultOf([passed('a')]) }],
  });

  expect(survivors[0].behaviour).toBe(sentence);
});
