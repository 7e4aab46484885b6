import { describe, expect, test } from 'vitest';
import { placeIn } from './place.ts';

describe('the place to write at', () => {
  const files = { 'a.test.ts': "test('x', () => {});\n  // TODO 2: assert\n", 'b.ts': '// TODO 3' };

  test('is the line of a test', () => {
    const text = "// the text of\n\ntest('x > y', …)\ntest('y', …";
    const lineOf = (name: string): number | undefined =>
      placeIn({ 'b.test.ts': text }, { file: 'b.test.ts', name }).line;

    expect(lineOf('suite > x > y')).toBe(3);
    expect(lineOf('suite > z > y')).toBe(4);
    expect(lineOf('x')).toBeUndefined();
  });

  test('is the first TODO where the name of the test is made of a table', () => {
    expect(placeIn(files, { file: 'a.test.ts', name: 'sells 3' })).toEqual({ file: 'a.test.ts', line: 2 });
  });

  test('is the TODO of the first task, in its YAML before its test', () => {
    const text = "test('x', () => {});\n  // TODO 1: assert\n";
    const skeleton = '# TODO 1 is below\nfind: TODO 1\n';

    expect(placeIn({ 'a.test.ts': text, 'bug-1.yaml': skeleton })).toEqual({ file: 'bug-1.yaml', line: 2 });
    expect(placeIn({ 'bug-1.yaml': 'find: it', 'bug-2.yaml': 'find: TODO 2', 'a.test.ts': text })).toEqual({
      file: 'a.test.ts',
      line: 2,
    });
  });

  test('is the first test file where nothing is to do, and nothing where there is none', () => {
    expect(placeIn({ 'a.ts': '', 'b.test.ts': '' })).toEqual({ file: 'b.test.ts' });
    expect(placeIn({})).toEqual({ file: '' });
  });
});
