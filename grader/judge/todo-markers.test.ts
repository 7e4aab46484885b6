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
test.todo('g')// TODO 8
test.todo('h')  // TODO 10
test.todo('i'); it.todo('j'); // TODO 11
test.todo('k'); const k = 1; // TODO 12
test('l', () => {});/* TODO 13 */
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
  ['g', 8],
  ['h', 10],
  ['i', undefined],
  ['j', 11],
  ['k', undefined],
  ['l', 13],
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

test.for([
  ['test(`a`, () => { // TODO 1\n });', 'a'],
  ['test(`sells ${mugs} of ${stock}`, () => { // TODO 1\n });', 'sells 2 of 3'],
  ["test.for([{ mugs: 2 }])('sells $mugs', () => { // TODO 1\n });", 'sells 2'],
  ["test.for(cases)('sells $order.mugs', () => { // TODO 1\n });", 'sells 2'],
  ["test.for(cases)('sells %d$', () => { // TODO 1\n });", 'sells 2$'],
  ['test.each`mugs\n${2}`("sells $mugs", () => { // TODO 1\n });', 'sells 2'],
  ["test.for(cases)('sells %s', () => { // TODO 1\n });", 'sells a mug\nand a cup'],
  ["describe('a shop', () => { test('sells', () => { // TODO 1\n }); });", 'a shop > sells'],
  ["test.skipIf(isLate)('sells', () => { // TODO 1\n });", 'sells'],
])('knows a test by its title as it is written: %s', ([text, name]) => {
  expect(openTaskOf(text, name)).toBe(1);
});

test.for([
  ["test.for(cases)('sells $mugs', () => { // TODO 1\n });", 'sells'],
  ["test.for(cases)('sells $mugs of 3', () => { // TODO 1\n });", 'sells 2 of 4'],
  ['test(`sells ${mugs} of 3`, () => { // TODO 1\n });', 'sells'],
])('takes the words around a value as they are: %s', ([text, name]) => {
  expect(openTaskOf(text, name)).toBeUndefined();
});

test.for([
  ["describe('sells', () => { // TODO 1\n test('sells', () => {}); });"],
  ["sell('sells', () => { // TODO 1\n });"],
  ["shop().sell('sells', () => { // TODO 1\n });"],
  ['test(); // TODO 1'],
  ['test(title, () => { // TODO 1\n });'],
  ["(() => test)()('sells', () => { // TODO 1\n });"],
])('passes over what is no test with a title: %s', ([text]) => {
  expect(openTaskOf(text, 'sells')).toBeUndefined();
});

test('reads TypeScript', () => {
  expect(openTaskOf("test('a', () => { // TODO 1\n const mugs: number = 3; });", 'a')).toBe(1);
});

test('reads none in a file with a syntax error', () => {
  expect(openTaskOf("test('a', () => { // TODO 1\n", 'a')).toBeUndefined();
});
