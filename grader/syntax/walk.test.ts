import { expect, test } from 'vitest';
import { heapMb } from '../testing/heap.ts';
import { chainOf } from './chain.ts';
import { parseModule } from './parse.ts';
import { nodesIn, nodesOfType } from './walk.ts';

test('finds the nodes of a type in the order of the text', () => {
  const { program } = parseModule('a.ts', 'a(b()); class C { d() { e(); } }');

  const calls = nodesOfType(program, 'CallExpression').map((call) => chainOf(call)[0]);

  expect(calls).toEqual(['a', 'b', 'e']);
});

test('keeps nothing of what it has read, however often', () => {
  const statements = 'if (a) { b(); }'.repeat(1000);
  const read = (n: number): void => {
    nodesIn(parseModule('a.ts', `test('a', () => { ${statements} }); // ${n}`).program);
  };
  for (let n = 0; n < 5; n += 1) read(n);
  const before = heapMb();

  for (let n = 0; n < 60; n += 1) read(n);

  expect(heapMb() - before).toBeLessThan(5);
});
