import { expect, test } from 'vitest';
import { innermost } from '../syntax/place.ts';
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
