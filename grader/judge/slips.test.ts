import { describe, expect, test } from 'vitest';
import {
  errorSaying,
  evidenceOf,
  failed,
  lessonWith,
  onReference,
  onRefactoring,
  passed,
} from '../testing/evidence.ts';
import { judge } from '../testing/judge.ts';
import type { TestError } from '../session/protocol/result.ts';

const file = '/suite/my.test.ts';
const lesson = { ...lessonWith(), isAsync: (name: string) => name === 'order' || name === 'has' };

/** What is said of the test `x`, which fails on correct code. */
function saidOf(error: TestError, source = '') {
  const [grade] = judge(
    lesson,
    { [file]: source },
    evidenceOf([onReference([failed('x', { errors: [error] })])]),
  ).tests;
  return grade.message!;
}

const identity = (actual: string, expected: string, facts: Partial<TestError>): TestError =>
  errorSaying(`expected ${actual} to be ${expected} // Object.is equality`, facts);

describe('toBe on another object', () => {
  test('names toEqual where the two look alike', () => {
    const facts = { expected: '{\n  "a": 1,\n}', actual: '{\n  "a": 1,\n}' };

    expect(saidOf(identity('{ a: 1 }', '{ a: 1 }', facts))).toBe(
      'toBe compares identity: it wants this very object, so another one never passes. Use toEqual for objects and arrays.',
    );
  });

  test('names toEqual and what differs where the contents differ, too', () => {
    const facts = { expected: '[\n  2,\n]', actual: '[\n  1,\n]' };

    expect(saidOf(identity('[ 1 ]', '[ 2 ]', facts))).toContain(
      'Use toEqual for objects and arrays. Their contents differ, too: expected 2, got 1.',
    );
  });

  test('names toEqual for what prints in one line', () => {
    const day = '1970-01-01T00:00:00.000Z';

    expect(saidOf(identity(day, day, { expected: day, actual: day }))).toContain('Use toEqual');
  });

  test('names toEqual where node:assert compared', () => {
    const message = 'Values have same structure but are not reference-equal:\n\n{\n  a: 1\n}\n';
    const facts = { expected: '{\n  "a": 1,\n}', actual: '{\n  "a": 1,\n}' };

    expect(saidOf(errorSaying(message, facts))).toContain('compares identity');
  });

  test.for([
    ['nothing came', identity('undefined', '{ a: 1 }', { expected: '{\n  "a": 1,\n}', actual: 'undefined' })],
    ['null was wanted', identity('{ a: 1 }', 'null', { expected: 'null', actual: '{\n  "a": 1,\n}' })],
    [
      'it was not to be this one',
      errorSaying('expected { a: 1 } not to be { a: 1 } // Object.is equality', {
        expected: '{\n  "a": 1,\n}',
        actual: '{\n  "a": 1,\n}',
      }),
    ],
  ] as const)('is not blamed where %s', ([, error]) => {
    expect(saidOf(error)).not.toContain('Use toEqual');
  });

  test('is told by toEqual where only another correct shop hands out another object', () => {
    const error = identity('{ a: 1 }', '{ a: 1 }', {
      expected: '{\n  "a": 1,\n}',
      actual: '{\n  "a": 1,\n}',
    });
    const [x] = judge(
      lesson,
      { [file]: '' },
      evidenceOf([onReference([passed('x')]), onRefactoring('copies', [failed('x', { errors: [error] })])]),
    ).tests;

    expect(x.message).toContain('another one that looks alike (toEqual compares what is in them)');
  });
});

const isAwaitMissing = 'Is an await missing?';

test.for([
  ['toBeFalsy', errorSaying('expected Promise{…} to be falsy', { actual: 'Promise {}' })],
  ['toBeUndefined', errorSaying('expected Promise{…} to be undefined', { actual: 'Promise {}' })],
  ['toHaveLength', errorSaying("expected Promise{…} to have property 'length'", { actual: 'Promise' })],
  ['toHaveProperty', errorSaying('expected Promise{…} to have property "id"', { actual: 'undefined' })],
  ['toBeInstanceOf', errorSaying('expected Promise{…} to be an instance of Date', { actual: 'Promise' })],
] as const)('a promise under %s is named', ([, error]) => {
  expect(saidOf(error)).toContain('Checks the promise, not its result');
  expect(saidOf(error)).toContain(isAwaitMissing);
});

const error = errorSaying('expected undefined to be 3', { assertedAt: '2:1' });

/** What is said where the assertion in this test fails at the sign `¦`. */
function saidAt(source: string, failure: Partial<TestError> = {}): string {
  const before = source.slice(0, source.indexOf('¦')).split('\n');
  const assertedAt = `${before.length}:${before.at(-1)!.length + 1}`;
  return saidOf({ ...error, ...failure, assertedAt }, source.replace('¦', ''));
}

const inTest = (body: string): string => `test('x', async () => {\n  ${body}\n});`;

describe('what the text of the suite shows', () => {
  test.for([
    ['of a call', 'expect(shop.order(1).status).¦toBe(3);'],
    ['of a call in brackets', 'expect((shop.order(1) as any)!.status).¦toBe(3);'],
    ['of a variable', 'const one = shop.order(1);\n  expect(one.status).¦toBe(3);'],
    ['of a property of it', 'const one = shop.order(1);\n  expect(one.items.length).¦toBe(3);'],
    ['taken from a call', 'const { status } = shop.order(1);\n  expect(status).¦toBe(3);'],
    ['of a then', 'expect(shop.order(1).then((one) => one).status).¦toBe(3);'],
    ['of Promise.all', 'const all = Promise.all([]);\n  expect(all.length).¦toBe(3);'],
    ['of a helper', 'expect(open().status).¦toBe(3);\n});\nasync function open() {} test("y", () => {'],
  ])('is a property %s', ([, body]) => {
    expect(saidAt(inTest(body))).toMatch(/^Reads a property of the promise in line \d/);
    expect(saidAt(inTest(body))).toContain(isAwaitMissing);
  });

  test.for([
    ['greater', 'expect(shop.order(1)).¦toBeGreaterThan(2);'],
    ['after not', 'const one = shop.order(1);\n  expect(one).not.¦toMatch(/x/);'],
  ])('is a promise itself: %s', ([, body]) => {
    expect(saidAt(inTest(body), { name: 'TypeError', message: 'must be number' })).toContain(
      'Checks the promise, not its result',
    );
  });

  test.for([
    ['its call', 'expect(() => shop.order(1)).¦toThrow();'],
    ['a block', 'expect(() => { shop.order(1); }).¦toThrow();'],
    ['a return', 'expect(function () { return shop.order(1); }).¦toThrow();'],
    ['async', 'expect(async () => { throw new Error(); }).¦toThrowError("x");'],
    ['a helper', 'expect(open).¦toThrow();\n});\nconst open = async () => {}; test("y", () => {'],
  ])('is a function that gives back a promise: %s', ([, body]) => {
    const message = "expected function to throw an error, but it didn't";

    expect(saidAt(inTest(body), { message })).toContain('Write `await expect(…).rejects.toThrow()`');
  });

  test.for([
    ['it is awaited', 'expect((await shop.order(1)).status).¦toBe(3);'],
    ['the variable is awaited', 'const one = await shop.order(1);\n  expect(one.status).¦toBe(3);'],
    ['nobody knows the function', 'expect(shop.list(1).status).¦toBe(3);'],
    ['a fake of the suite has this name', 'const fake = { order() {} };\n  expect(fake.order().a).¦toBe(3);'],
    [
      'the file has a function of this name',
      'expect(order().a).¦toBe(3);\n});\nfunction order() {} test("y", () => {',
    ],
    ['the variable changes', 'let one = shop.order(1);\n  one = 3;\n  expect(one.status).¦toBe(3);'],
    [
      'the name is a parameter, too',
      'const one = shop.order(1);\n  f((one) => expect(one.status).¦toBe(3));',
    ],
    ['it has it itself', 'expect(shop.order(1).then).¦toBe(3);'],
    ['it resolves', 'expect(shop.order(1)).resolves.¦toBe(3);'],
    ['a sync function throws nothing', 'expect(() => shop.list(1)).¦toThrow();'],
    [
      'it is a name of Node',
      'expect(shop.order(1).a).¦toBe(3);\n});\nimport shop from "node:x"; test("y", () => {',
    ],
  ])('is not asked for an await where %s', ([, body]) => {
    expect(saidAt(inTest(body))).toContain('This shop is correct, but this test refuses it');
  });

  test('is read on the way', () => {
    const body = 'const one = shop.order(1);\n  expect(one.items[0]).toBe(3);';
    const onTheWay = { name: 'TypeError', message: "Cannot read properties of undefined (reading '0')" };

    expect(saidOf(onTheWay, inTest(body))).toContain('Reads a property of the promise in line 3');
    expect(saidOf(onTheWay, inTest('const one = await shop.order(1);\n  one.items[0];'))).toContain(
      'An error ends this test',
    );
  });
});

test('resolves or rejects on what is no promise is told', () => {
  const message = "You must provide a Promise to expect() when using .resolves, not 'object'.";

  expect(saidOf({ name: 'TypeError', message, assertedAt: '1:1' })).toContain('without await');
});

test('toThrow on a promise is told', () => {
  const facts = { actual: 'Promise' };

  expect(saidOf(errorSaying('expected Promise{…} to be a function', facts))).toContain(
    'toThrow needs a function to call',
  );
});

test('a property that answers no is no error on the way', () => {
  const message = 'Property failed by returning false';

  expect(saidOf({ name: 'Error', message, counterexample: '[" "]' })).toBe(
    'This shop is correct, but this test refuses it: Property failed by returning false (counterexample: [" "]). Read the requirement again, then fix the test.',
  );
});

test('a property that throws on the way names the input', () => {
  const thrown = { name: 'InsufficientStockError', message: 'Insufficient stock', counterexample: '[9]' };

  expect(saidOf(thrown)).toContain('An error ends this test: Insufficient stock (counterexample: [9]). The');
});

test('a matcher of one’s own that fails is no error on the way', () => {
  expect(saidOf({ name: 'Error', message: 'not even: 1', expected: '2', actual: '1' })).toContain(
    'This shop is correct',
  );
});

test.for(['expect', 'it', 'jest'])('%s that is not imported is told with the line that imports', (name) => {
  expect(saidOf({ name: 'ReferenceError', message: `${name} is not defined` })).toContain(
    "import { expect, test } from 'vitest'",
  );
});
