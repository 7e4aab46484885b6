import { expect, test } from 'vitest';
import { openTaskOf } from '../judge/todo-markers.ts';
import { innermost } from '../syntax/place.ts';
import { heapMb } from '../testing/heap.ts';
import { UsageError } from '../usage-error.ts';
import { readModuleSyntax } from './module-syntax.ts';

const text = `
export class Till {
  #sum = 0;
  take(coins: number): void {
    if (coins < 0) throw new RangeError('Coins are missing');
    this.#add(coins);
  }
  #add(coins: number): void {
    this.#sum += coins;
  }
}
export const empty = (): Till => new Till();
function count() {}
`;

test('names functions and methods as a reader would', () => {
  const { functions } = readModuleSyntax('src/till.ts', text);

  expect(functions.map(({ name }) => name)).toEqual(['take', '#add', 'empty', 'count']);
  expect(innermost(functions, text.indexOf('+= coins'))?.name).toBe('#add');
});

test('finds what is said to a reader, and no other text', () => {
  const { messages } = readModuleSyntax('src/till.ts', text);

  expect(messages.map(({ start, end }) => text.slice(start, end))).toEqual(["'Coins are missing'"]);
});

test('says where a module does not parse', () => {
  const read = () => readModuleSyntax('src/till.ts', `${text}\nlet x = ;`);

  expect(read).toThrow(UsageError);
  expect(read).toThrow(/^src\/till\.ts does not parse: line 15: /);
});

test('keeps nothing of what it has read, however often', () => {
  const large =
    text.replaceAll('Till', 'Till0') +
    Array.from({ length: 50 }, (_, n) => text.replaceAll(/Till|empty|count/g, `$&${n}`)).join('');
  const read = (n: number): void => {
    readModuleSyntax('src/till.ts', `${large} // ${n}`);
    openTaskOf(`test('a', () => { ${'if (a) { b(); }'.repeat(500)} }); // ${n}`, 'a');
  };
  for (let n = 0; n < 5; n += 1) read(n);
  const before = heapMb();

  for (let n = 0; n < 60; n += 1) read(n);

  expect(heapMb() - before).toBeLessThan(5);
});
