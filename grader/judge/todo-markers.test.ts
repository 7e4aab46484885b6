import { expect, test } from 'vitest';
import { openTaskOf } from './todo-markers.ts';

const source = `import { describe, it, test } from 'vitest';

// TODO 9: outside of every test.
test('a', () => {
  // TODO 1: assert.
});

test('b', () => {
  //todo 12
});

test('c', () => {
  // TODO: no number
});

test('no comment', () => {
  const text = '// TODO 3';
});

test.for([[1, 2]])('adds %i to %s', () => {
  // TODO 4
});

describe('a suite', () => {
  it('d', () => {
    /* TODO 5 */
  });
});

test.todo('e'); // TODO 6
test.todo('f');
// TODO 7
`;

test.for([
  ['a', 1],
  ['b', 12],
  ['c', undefined],
  ['no comment', undefined],
  ['adds 1 to 2', 4],
  ['a suite > d', 5],
  ['e', 6],
  ['f', undefined],
  ['adds', undefined],
  ['nobody', undefined],
] as const)('reads the task that %j still says TODO to: %s', ([name, task]) => {
  expect(openTaskOf(source, name)).toBe(task);
});

test('reads the marker of the innermost test', () => {
  const nested = "test('outer', () => { test('inner', () => { // TODO 2\n }); });";

  expect(openTaskOf(nested, 'inner')).toBe(2);
  expect(openTaskOf(nested, 'outer')).toBeUndefined();
});

test('takes signs in a title as they are', () => {
  expect(openTaskOf("test('costs (1.50)?', () => { // TODO 1\n });", 'costs (1.50)?')).toBe(1);
  expect(openTaskOf("test('a.c', () => { // TODO 1\n });", 'abc')).toBeUndefined();
});

test('reads none in a file with a syntax error', () => {
  expect(openTaskOf("test('a', () => { // TODO 1\n", 'a')).toBeUndefined();
});
