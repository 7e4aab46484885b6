import { globSync } from 'node:fs';
import { expect } from 'vitest';
import { kit } from '../course/root.ts';
import { instrument } from '../implementations/mutants.ts';
import { mutators } from '../implementations/stryker-config.ts';
import { test as base } from '../testing/test.ts';
import { changeOf } from './mutant-change.ts';
import { toldChange } from './told-change.ts';

/** What Stryker itself makes of a function `shop`, each change in a sentence. */
const test = base.extend('told', ({ course }) => async (code: string, mutator: string): Promise<string[]> => {
  course.write('src/odd.ts', `export const shop = (a: any, b: any, list: any): any => {\n${code}\n};\n`);
  const { mutants } = await instrument(course.root, ['src/odd.ts']);
  return mutants.filter((one) => one.mutator === mutator).map((one) => toldChange(changeOf(one)));
});

const samples: [mutator: string, code: string, sentences: string[]][] = [
  ['ArithmeticOperator', 'return a + b;', ['`a + b` subtracts instead of adding in shop']],
  ['ArithmeticOperator', 'return a - b;', ['`a - b` adds instead of subtracting in shop']],
  ['ArithmeticOperator', 'return a * b;', ['`a * b` divides instead of multiplying in shop']],
  ['ArithmeticOperator', 'return a / b;', ['`a / b` multiplies in shop']],
  ['ArithmeticOperator', 'return a % b;', ['`a % b` multiplies in shop']],
  ['ArrayDeclaration', 'const taken: string[] = [];', ['the list `taken` does not start empty in shop']],
  ['ArrayDeclaration', 'const taken = a ?? [];', ['the list `taken` does not start empty in shop']],
  ['ArrayDeclaration', 'return [];', ['shop returns a list that is not empty']],
  ['ArrayDeclaration', 'a.save([]);', ['`save` is given a list that is not empty in shop']],
  ['ArrayDeclaration', 'a.lines = [];', ['the list in the field `lines` does not start empty in shop']],
  ['ArrayDeclaration', 'for (const one of []) a(one);', ['an empty list is not empty in shop']],
  ['ArrayDeclaration', 'const taken = new Array();', ['the list `taken` does not start empty in shop']],
  ['ArrayDeclaration', 'const taken = Array(3);', ['`taken` is an empty list instead of `Array(3)` in shop']],
  ['ArrayDeclaration', 'return [a, b];', ['shop returns an empty list instead of `[a, b]`']],
  ['ArrowFunction', 'const now = () => a;', ['the function `now` returns undefined']],
  ['ArrowFunction', 'return () => a;', ['the function that shop returns gives undefined']],
  [
    'ArrowFunction',
    'return list.map((one: any) => one.price);',
    ['the function that `map` is given returns undefined in shop'],
  ],
  ['AssignmentOperator', 'a += b;', ['`a += b` subtracts instead of adding in shop']],
  ['AssignmentOperator', 'a -= b;', ['`a -= b` adds instead of subtracting in shop']],
  ['AssignmentOperator', 'a *= b;', ['`a *= b` divides instead of multiplying in shop']],
  ['AssignmentOperator', 'a ??= b;', ['`a ??= b` uses `&&=` instead of `??=` in shop']],
  ['AssignmentOperator', 'a <<= b;', ['`a <<= b` uses `>>=` instead of `<<=` in shop']],
  ['BlockStatement', 'a();', ['shop does nothing']],
  [
    'BlockStatement',
    'if (a) { b(); } else { list(); }',
    [
      'shop does nothing',
      'nothing is done when `a` is true in shop',
      'nothing is done when `a` is false in shop',
    ],
  ],
  [
    'BlockStatement',
    'for (const one of list) { a(one); }',
    ['shop does nothing', 'the loop over `list` does nothing in shop'],
  ],
  ['BlockStatement', 'while (a()) { b(); }', ['shop does nothing', 'the loop does nothing in shop']],
  [
    'BlockStatement',
    'try { a(); } catch { b(); } finally { list(); }',
    [
      'shop does nothing',
      'the steps after `try` are left out in shop',
      'an error is caught and forgotten in shop',
      'the steps after `finally` are left out in shop',
    ],
  ],
  [
    'BlockStatement',
    'list.forEach(() => { a(); });',
    ['shop does nothing', 'the function that `forEach` is given does nothing in shop'],
  ],
  [
    'BlockStatement',
    'if (a) { throw new RangeError(b); }',
    ['shop does nothing', 'RangeError is not thrown in shop'],
  ],
  ['BlockStatement', '{ a(); }', ['shop does nothing', 'a block of code is left out in shop']],
  ['BooleanLiteral', 'let paid = false;', ['`paid` is true instead of `false` in shop']],
  ['BooleanLiteral', 'return true;', ['shop returns false instead of `true`']],
  ['BooleanLiteral', 'return !a;', ['the check `!a` is the wrong way round in shop']],
  ['CallExpression', 'a.save(b);', ['`a.save(b)` is never called in shop']],
  ['CallExpression', 'throw new RangeError(a);', ['RangeError is not thrown in shop']],
  [
    'ConditionalExpression',
    'if (a) return b;',
    ['`a` always counts as true in shop', '`a` always counts as false in shop'],
  ],
  [
    'ConditionalExpression',
    'if (a) throw new RangeError(b);',
    ['shop always throws RangeError', 'shop never throws RangeError'],
  ],
  ['ConditionalExpression', 'return a > b;', ['shop always answers true', 'shop always answers false']],
  ['ConditionalExpression', 'while (a) b();', ['the loop stops at once in shop']],
  ['ConditionalExpression', 'for (;;) b();', ['the loop stops at once in shop']],
  [
    'ConditionalExpression',
    "switch (a) { case 'paid': b(); break; default: list(); }",
    ["nothing happens in the case 'paid' in shop", 'nothing happens in the default case in shop'],
  ],
  [
    'EqualityOperator',
    'if (a > b) list();',
    [
      '`a > b` also counts as true when both sides are equal in shop',
      'the check `a > b` is the wrong way round in shop',
    ],
  ],
  [
    'EqualityOperator',
    'if (a <= b) list();',
    [
      '`a <= b` counts as false when both sides are equal in shop',
      'the check `a <= b` is the wrong way round in shop',
    ],
  ],
  ['EqualityOperator', 'if (a === b) list();', ['the check `a === b` is the wrong way round in shop']],
  ['LogicalOperator', 'return a && b;', ['one side of `a && b` is enough in shop']],
  ['LogicalOperator', 'return a || b;', ['`a || b` needs both of its sides in shop']],
  [
    'LogicalOperator',
    'return a ?? b;',
    ['`a ?? b` takes the value on the right when there is one on the left in shop'],
  ],
  ['MethodExpression', 'return list.filter(a);', ['nothing is filtered out of `list` in shop']],
  [
    'MethodExpression',
    'return list.map((one: any) => one).sort();',
    ['`list.map((one: any) => one)` is not sorted in shop'],
  ],
  ['MethodExpression', 'return list.reverse();', ['`list` is not reversed in shop']],
  ['MethodExpression', 'return a.trim();', ['the spaces around `a` stay in shop']],
  ['MethodExpression', 'return a?.slice(1);', ['all of `a` is taken in shop, not a part']],
  ['MethodExpression', 'return list.every(a);', ['one match in `list` is enough in shop']],
  ['MethodExpression', 'return list.some(a);', ['everything in `list` must match in shop']],
  ['MethodExpression', 'return Math.max(a, b);', ['the smallest value is taken in shop, not the largest']],
  ['MethodExpression', 'return a.toLowerCase();', ['`a` gets capital letters in shop, not small ones']],
  ['MethodExpression', 'return a.endsWith(b);', ['the start of `a` is checked in shop, not its end']],
  ['MethodExpression', 'return a.setHours(b);', ['`a.setMinutes()` is called in shop, not `.setHours()`']],
  ['ObjectLiteral', 'const order = { a };', ['`order` is an object without fields in shop']],
  ['OptionalChaining', 'return a?.b;', ['`a?.b` fails when the value before `?.` is missing in shop']],
  ['OptionalChaining', 'return a?.();', ['`a?.()` fails when the value before `?.` is missing in shop']],
  ['Regex', 'return /^a/;', ['the pattern `/^a/` matches other texts in shop, as `/a/` does']],
  ['StringLiteral', "const status = 'open';", ["`status` is an empty text instead of `'open'` in shop"]],
  [
    'StringLiteral',
    "return { status: 'open' };",
    ["the field `status` is an empty text instead of `'open'` in shop"],
  ],
  ['StringLiteral', "a.move('open');", ["`move` is given an empty text instead of `'open'` in shop"]],
  [
    'StringLiteral',
    "return a === 'open';",
    ["`a` is compared with an empty text instead of `'open'` in shop"],
  ],
  ['StringLiteral', 'return `no ${a}`;', ['shop returns an empty text instead of `no ${a}`']],
  ['StringLiteral', "let name = '';", ['the text `name` does not start empty in shop']],
  ['StringLiteral', 'return ``;', ['shop returns a text that is not empty']],
  ['UnaryOperator', 'return -a;', ['`-a` has the other sign in shop']],
  ['UnaryOperator', 'return ~a;', ['the bits of `~a` are not inverted in shop']],
  ['UpdateOperator', 'a++;', ['`a++` counts down in shop, not up']],
  ['UpdateOperator', '--a;', ['`--a` counts up in shop, not down']],
];

test('has a sample of each mutator that Stryker has', () => {
  expect([...new Set(samples.map(([mutator]) => mutator))]).toEqual(mutators);
});

test('tells every change of the shops by what it touches, without a word of Stryker', async () => {
  const { mutants } = await instrument(kit, globSync('src/{orders,auth}/*.ts', { cwd: kit }));
  const changes = mutants.map(changeOf);

  expect(changes.length).toBeGreaterThan(150);
  expect(changes.filter(({ kind }) => kind === 'becomes')).toEqual([]);
  expect(changes.map(toldChange).join('\n')).not.toMatch(/Stryker|in undefined|``/);
});

test.for(samples)('tells %s of `%s`', async ([mutator, code, sentences], { told }) => {
  expect(await told(code, mutator)).toEqual(sentences);
});
