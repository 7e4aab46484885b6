import { expect, test } from 'vitest';
import { greenOf } from './green.ts';
import type { MadeSuite } from './made-suite.ts';

const suite: MadeSuite = {
  name: 'made',
  kind: 'hand-written',
  make: 'made up',
  of: ['made'],
  files: {
    'a.test.ts': "describe('sum', () => {\n  test('of two', one);\n  test.for([1, 2])('is %d', two);\n});\n",
    'b.test.ts': "test('of two', three);\n",
  },
};

test('a green suite stays as it is', () => {
  expect(greenOf(suite, [])).toBe(suite);
});

test('a test that fails is removed from its file alone', () => {
  const { files } = greenOf(suite, ['made/a.test.ts > sum > of two']);

  expect(files['a.test.ts']).toBe("describe('sum', () => {\n  ;\n  test.for([1, 2])('is %d', two);\n});\n");
  expect(files['b.test.ts']).toBe(suite.files['b.test.ts']);
});

test('a table goes as a whole if one of its rows fails', () => {
  const { files } = greenOf(suite, ['made/b.test.ts > of two', 'made/a.test.ts > sum > is 2']);

  expect(files).toEqual({ 'a.test.ts': "describe('sum', () => {\n  test('of two', one);\n  ;\n});\n" });
});

test('a file that does not load is removed', () => {
  expect(Object.keys(greenOf(suite, ['made/a.test.ts']).files)).toEqual(['b.test.ts']);
});
