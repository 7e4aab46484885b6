import { expect, test } from 'vitest';
import type { StockMutant } from '../benchmarks/stock.ts';
import { countFor } from './mutation.ts';

function mutant(status: string, killedBy: string[] = [], coveredBy: string[] = []): StockMutant {
  const place = { file: 'src/a.ts', line: 1, column: 1, mutator: 'Any', original: 'a', replacement: 'b' };
  return { ...place, status, killedBy, coveredBy };
}

test('a mutant counts for the suites of which a file kills it', () => {
  const mutants = [mutant('Killed', ['one/a.test.ts', 'two/a.test.ts']), mutant('Killed', ['two/a.test.ts'])];

  expect(countFor('one', mutants)).toEqual({ killed: 1, total: 2 });
  expect(countFor('two', mutants)).toEqual({ killed: 2, total: 2 });
});

test('a time-out counts for the suites that reach the mutant', () => {
  expect(countFor('one', [mutant('Timeout', [], ['one/a.test.ts'])])).toEqual({ killed: 1, total: 1 });
  expect(countFor('two', [mutant('Timeout', [], ['one/a.test.ts'])])).toEqual({ killed: 0, total: 1 });
});

test('mutants that no test can judge are left out, as in the score of Stryker', () => {
  const mutants = ['Survived', 'NoCoverage', 'RuntimeError', 'CompileError', 'Ignored'].map((status) =>
    mutant(status),
  );

  expect(countFor('one', mutants)).toEqual({ killed: 0, total: 2 });
});
