import { expect, test } from 'vitest';
import { SuiteSyntax } from './suite-syntax.ts';
import { fullNameOf } from './test-title.ts';

const file = '/suite/my.test.ts';

test('reads tests with their suites, lines and tables', () => {
  const source = `describe('a shop', () => {
  test('sells', () => {});
  test.for([1, 2])('sells %i', () => {});
});
it(\`counts \${many}\`, () => {});`;

  const { tests } = new SuiteSyntax({ [file]: source });

  expect(tests.map((one) => [fullNameOf(one), one.line, one.isTable])).toEqual([
    ['a shop > sells', 2, false],
    ['a shop > sells %i', 3, true],
    ['counts %s', 5, false],
  ]);
});

test('leaves a file out that does not parse, and still has its text', () => {
  const suite = new SuiteSyntax({ [file]: 'let x = ;' });

  expect(suite.files).toEqual([]);
  expect(suite.textOf(file)).toBe('let x = ;');
});

test('finds the test that a run of a table was written as', () => {
  const suite = new SuiteSyntax({ [file]: "test.for([1, 2])('sells %i', () => {});" });

  const written = suite.writtenAs({ key: '1', name: 'sells 2', file }, []);

  expect(written?.title).toBe('sells %i');
});

test('tells two tests of one name apart by their order', () => {
  const suite = new SuiteSyntax({ [file]: "test('sells', () => {});\ntest('sells', () => {});" });
  const runs = ['1', '2'].map((key) => ({ key, name: 'sells', file }));

  expect(runs.map((run) => suite.writtenAs(run, runs)?.line)).toEqual([1, 2]);
});

test('finds no test where several tables can have the name', () => {
  const source = "test.for([1])('sells %i', () => {});\ntest.for([2])('%s 2', () => {});";
  const suite = new SuiteSyntax({ [file]: source });

  expect(suite.writtenAs({ key: '1', name: 'sells 2', file }, [])).toBeUndefined();
});
