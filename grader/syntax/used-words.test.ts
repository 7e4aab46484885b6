import { expect, test } from 'vitest';
import { SuiteSyntax } from './suite-syntax.ts';
import { usedWords } from './used-words.ts';

test.for([
  ['expect(total).toBe(3);', ['toBe']],
  ['expect(total).not.toBe(3);', ['toBe']],
  ['await expect(selling).rejects.toThrow(Error);', ['rejects.toThrow']],
  ['expect(order).toEqual({ id: expect.any(String) }); expect(3).toBe(3);', ['toEqual', 'toBe']],
  ['test.for([1])("%i", () => {}); it.each([1])("%i", () => {});', ['test.for', 'it.each']],
  ['const test = base.extend("a", () => 1).extend("b", () => 2);', ['test.extend']],
  ['const charge = vi.fn().mockReturnValue(1); vi.useFakeTimers();', ['vi.fn', 'vi.useFakeTimers']],
  ['expect.assertions(1); list.extend; shop.for(1); "expect(1).toBe(1)";', []],
] as const)('%s is written with %s', ([code, words]) => {
  expect(usedWords(suiteOf(code))).toEqual(words);
});

test('leaves out a test that is not to be looked at, and says each word once', () => {
  const suite = suiteOf(`test('a', () => { expect(1).toBe(1); expect(2).toBe(2); });
test('b', () => { expect(1).toEqual(1); });`);

  expect(usedWords(suite, suite.tests.slice(1))).toEqual(['toBe']);
});

function suiteOf(text: string): SuiteSyntax {
  return new SuiteSyntax({ '/suite/my.test.ts': text });
}
