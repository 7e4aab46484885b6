import { expect, test } from 'vitest';
import { chainOf, isAssertion } from './chain.ts';
import { parseModule } from './parse.ts';

const words = {
  'shop': ['shop'],
  'vi.spyOn(Math, "random")': ['vi', 'spyOn'],
  'expect(a).not.toBe(b)': ['expect', 'not', 'toBe'],
  'test.each`a`("b")': ['test', 'each'],
  'new Shop().sell(1)': ['Shop', 'sell'],
  'await (shop as Shop).sell!()': ['shop', 'sell'],
  'shop?.orders["list"]()': ['shop', 'orders', 'list'],
  'shop[name]()': ['shop', ''],
  'this.shop': ['this', 'shop'],
  '() => shop': [],
};

test.for(Object.entries(words))('%s is a chain of %j', ([code, expected]) => {
  expect(chainOf(firstStatementOf(code))).toEqual(expected);
});

test.for([
  ['expect(a).toBe(b)', true],
  ['expect(a)', false],
  ['check(expect(a).toBe(b))', false],
] as const)('%s is an assertion: %s', ([code, expected]) => {
  const statement = firstStatementOf(code);

  expect(statement.type === 'ExpressionStatement' && isAssertion(statement.expression)).toBe(expected);
});

function firstStatementOf(code: string) {
  return parseModule('a.ts', `${code}; export {};`).program.body[0];
}
