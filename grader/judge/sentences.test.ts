import { expect, test } from 'vitest';
import { failureOf, sentences } from './sentences.ts';

const error = (
  message: string,
  facts: { expected?: string; actual?: string; counterexample?: string } = {},
) => ({
  name: 'Error',
  message,
  ...facts,
});

test('tells two short values', () => {
  expect(failureOf(error('expected -1 to be +0', { expected: '0', actual: '-1' }))).toBe(
    'expected 0, got -1',
  );
});

test('tells with which input a property fails', () => {
  const facts = { expected: '0', actual: '-1', counterexample: '[[{"quantity":1}]]' };

  expect(failureOf(error('expected -1 to be +0', facts))).toBe(
    'expected 0, got -1 (counterexample: [[{"quantity":1}]])',
  );
});

test('cuts a long counterexample, but not what is said of it', () => {
  const facts = { expected: '0', actual: '-1', counterexample: 'x'.repeat(200) };

  expect(failureOf(error('expected -1 to be +0', facts))).toBe(
    `expected 0, got -1 (counterexample: ${'x'.repeat(160)}…)`,
  );
});

test('tells two texts in quotes', () => {
  const message = "expected 'Too short' to be 'Too short.'";

  expect(failureOf(error(message, { expected: 'Too short.', actual: 'Too short' }))).toBe(
    'expected "Too short.", got "Too short"',
  );
});

test('tells a text from a number', () => {
  expect(failureOf(error("expected 3 to be '3'", { expected: '"3"', actual: '3' }))).toBe(
    'expected "3", got 3',
  );
});

test('tells two values of up to 40 signs', () => {
  const [expected, actual] = ['x'.repeat(40), 'y'.repeat(40)];

  expect(failureOf(error('they differ', { expected, actual }))).toBe(`expected ${expected}, got ${actual}`);
});

test.for([
  [
    'the field of an error that differs',
    "Expected values to be strictly deep-equal:\n+ actual - expected\n\n  Comparison {\n    message: 'sold out',\n+   name: 'Error'\n-   name: 'SoldOutError'\n  }\n",
    "expected name: 'SoldOutError', got name: 'Error'",
  ],
  [
    'the words of an error that differ',
    "The input did not match the regular expression /left/. Input:\n\n'Error: sold out'\n",
    "expected /left/, got 'Error: sold out'",
  ],
])('tells of a matcher of node:assert %s', ([, message, told]) => {
  expect(
    failureOf(error(message, { expected: '/left/', actual: 'Error {\n  "message": "sold out",\n}' })),
  ).toBe(told);
});

test.for(['', '\n', '  '])('says that an error has no message', (message) => {
  expect(failureOf(error(message))).toBe('an error without a message (Error)');
});

test.for([
  ['long', 'x'.repeat(41), 'y'],
  ['of several lines', 'a\nb', 'c'],
  ['the same when printed', '[object Object]', '[object Object]'],
])('tells the message where a value is %s', ([, expected, actual]) => {
  expect(failureOf(error('they differ', { expected, actual }))).toBe('they differ');
});

test.for([
  [
    'the field that differs',
    '{\n  "id": "mug",\n  "stock": 3,\n}',
    '{\n  "id": "mug",\n  "stock": 2,\n}',
    'expected stock: 3, got stock: 2',
  ],
  [
    'a field that is not there',
    '{\n  "id": "mug",\n  "stock": 3,\n}',
    '{\n  "id": "mug",\n}',
    'expected stock: 3, which is not there',
  ],
  [
    'a field too many',
    '{\n  "id": "mug",\n}',
    '{\n  "id": "mug",\n  "stock": 3,\n}',
    'got stock: 3, which was not expected',
  ],
  [
    'the item that is another one',
    '[\n  {\n    "id": "mug",\n  },\n  {\n    "id": "cup",\n  },\n]',
    '[\n  {\n    "id": "cup",\n  },\n  {\n    "id": "mug",\n  },\n]',
    'expected id: "mug", got id: "cup"',
  ],
  [
    'what is a list on one side only',
    '{\n  "items": [\n    1,\n  ],\n}',
    '{\n  "items": [],\n}',
    'expected items: […], got items: []',
  ],
  [
    'a list that is empty',
    '[\n  {\n    "amount": 5,\n  },\n]',
    '[]',
    'expected amount: 5, which is not there',
  ],
  [
    'that only the object is another one',
    '{\n  "a": 1,\n}',
    '{\n  "a": 1,\n}',
    'expected the very same object, got another one that looks alike',
  ],
])('tells %s', ([, expected, actual, told]) => {
  expect(failureOf(error('expected [ …(1) ] to deeply equal [ …(2) ]', { expected, actual }))).toBe(told);
});

test.for([
  ["expected 'failed' not to be 'failed' // Object.is equality", 'failed', 'failed'],
  ['expected { a: 1 } to not deeply equal { a: 1 }', '{\n  "a": 1,\n}', '{\n  "a": 1,\n}'],
  ["expected 'abc' not to match 'b'", 'b', 'abc'],
  ['expected 3 to be not greater than 2', '2', '3'],
])('tells what should not have been: %s', ([message, expected, actual]) => {
  expect(failureOf(error(message, { expected, actual }))).toBe(message.replace(' // Object.is equality', ''));
});

test('takes the words of a value for no words of the test', () => {
  const facts = { expected: 'be', actual: 'not to be' };

  expect(failureOf(error("expected 'not to be' to be 'be' // Object.is equality", facts))).toBe(
    'expected "be", got "not to be"',
  );
});

test('tells which error came in place of another', () => {
  const facts = { expected: '[Function SoldOutError]', actual: 'TypeError {\n  "message": "x",\n}' };

  expect(failureOf(error('expected error to be instance of SoldOutError', facts))).toBe(
    'expected SoldOutError, got TypeError',
  );
});

test('tells what came in place of an error', () => {
  const facts = { expected: '[Function SoldOutError]', actual: '"sold out"' };

  expect(failureOf(error('expected error to be instance of SoldOutError', facts))).toBe(
    'expected SoldOutError, got "sold out"',
  );
});

test.for([
  ['[\n  {\n  },\n]', '[\n]'],
  ['[\n  1,\n]', '[\n 1,\n]'],
  ['[\n  1,\n  2,\n  3,\n]', '[\n  2,\n  1,\n]'],
])('tells the message where no line of %j says what differs', ([expected, actual]) => {
  const facts = { expected, actual };

  expect(failureOf(error('expected [] to deeply equal [ {} ]', facts))).toBe(
    'expected [] to deeply equal [ {} ]',
  );
});

test.for([
  'promise resolved "{ …(6) }" instead of rejecting',
  "expected function to throw an error, but it didn't",
])('tells that no error came where Vitest says %j', (message) => {
  expect(failureOf(error(message, { expected: 'Error {\n}', actual: '{\n  "id": 1,\n}' }))).toBe(
    'expected an error, but none came',
  );
});

test.for([
  'at closing time: promise resolved "{ …(6) }" instead of rejecting',
  "at closing time: expected function to throw an error, but it didn't",
])('tells what the learner has put before it: %j', (message) => {
  expect(failureOf(error(message))).toBe(message);
});

test('tells the message where one value is missing', () => {
  expect(failureOf(error('promise rejected "Error: x" instead of resolving', { expected: '3' }))).toBe(
    'promise rejected "Error: x" instead of resolving',
  );
});

test.for([
  ['the first line alone', 'Sold out\n    at Counter.sell (counter.ts:3:1)', 'Sold out'],
  ['no colours', '\u001B[31mSold\u001B[39m out', 'Sold out'],
  ['no rule of comparison', 'expected 3 to be 4 // Object.is equality', 'expected 3 to be 4'],
  ['no full stop', 'Sold out. ', 'Sold out'],
  [
    'no folder of the learner',
    "Cannot find module './x.ts' imported from /home/ada/my.test.ts",
    "Cannot find module './x.ts'",
  ],
  [
    'no file of the grader',
    'process.exit unexpectedly called with "0" (test file: /kata/worker.ts)',
    'process.exit unexpectedly called with "0"',
  ],
  [
    'the place of a syntax error',
    'Transform failed with 1 error:\n\n[PARSE_ERROR] Expected `}`\n   ╭─[ ../my.test.ts:7:18 ]\n',
    'line 7: Expected `}`',
  ],
  [
    'the line of a syntax error, however long the file',
    'Transform failed with 1 error:\n\n[PARSE_ERROR] Expected `}`\n   ╭─[ ../my.test.ts:107:18 ]\n',
    'line 107: Expected `}`',
  ],
])('tells %s', ([, message, told]) => {
  expect(failureOf(error(message))).toBe(told);
});

test.for([
  'No rule // Object.is equality is known',
  'What is imported from Spain is sold out',
  'The (test file: my.test.ts) is empty',
])('tells what only looks like an addition of Vitest: %s', (message) => {
  expect(failureOf(error(message))).toBe(message);
});

test('tells 160 signs whole', () => {
  expect(failureOf(error('x'.repeat(160)))).toBe('x'.repeat(160));
});

test('cuts what is too long', () => {
  const told = failureOf(error('x'.repeat(500)));

  expect(told).toHaveLength(161);
  expect(told).toMatch(/^x+…$/);
});

test.for([
  ['expected "vi.fn()" to be called 1 times, but got 2 times', 'expected 1 call, got 2'],
  ['expected "charge" to be called once, but got 0 times', 'expected 1 call, got 0'],
  ['expected "charge" to be called 3 times, but got 1 times', 'expected 3 calls, got 1'],
])('tells how often something was called: %s', ([message, told]) => {
  expect(failureOf(error(message, { expected: '1', actual: '2' }))).toBe(told);
});

const received = (...lines: string[]) =>
  `expected "charge" to be called with arguments: [ 'a', 3 ]\u001B[90m\n\nReceived:\n\n  1st charge call:\n\n${lines.join('\n')}`;

test('tells which argument differs', () => {
  const lines = [
    '  [',
    '    "a",',
    '    {',
    '-     "amount": 3,',
    '+     "amount": 2,',
    '  ]',
    '',
    'Number of calls: 1',
  ];

  expect(failureOf(error(received(...lines)))).toBe('expected amount: 3, got amount: 2');
});

test('tells that nothing was called', () => {
  const message = 'expected "charge" to be called with arguments: [ \'a\' ]\n\nNumber of calls: 0\n';

  expect(failureOf(error(message))).toBe("expected a call with [ 'a' ], but none came");
});

test('tells the message where one of many calls may have been meant', () => {
  const message = received('-   "a",', '+   "b",', '', 'Number of calls: 2');

  expect(failureOf(error(message))).toBe('expected "charge" to be called with arguments: [ \'a\', 3 ]');
});

test.for([
  ['a snapshot', 'Snapshot `sells 1` mismatched'],
  ['node:assert', 'Expected values to be strictly deep-equal:\n+ actual - expected\n\n  {\n+   stock: 2'],
  ['the arguments of a call', 'expected 1st "charge" call to have been called with [ 2 ]'],
  ['toStrictEqual', 'expected { …(2) } to strictly equal { …(2) }'],
])('tells the line that differs of %s', ([, message]) => {
  const facts = {
    expected: '{\n  "id": "mug",\n  "stock": 3,\n}',
    actual: '{\n  "id": "mug",\n  "stock": 2,\n}',
  };

  expect(failureOf(error(message, facts))).toBe('expected stock: 3, got stock: 2');
});

test('tells what came in place of several lines', () => {
  const facts = { expected: '{\n  "id": "mug",\n}', actual: 'undefined' };

  expect(failureOf(error('Snapshot `sells 1` mismatched', facts))).toBe('expected {…}, got undefined');
});

test('tells where two long texts differ', () => {
  const message = "expected 'Sold out…' to be 'Sold out…' // Object.is equality";
  const start = 'We are sorry to say that the mug is sold out';
  const facts = { expected: `${start} today.`, actual: `${start} tomorrow.` };

  expect(failureOf(error(message, facts))).toBe(
    'expected "… is sold out today.", got "… is sold out tomorrow."',
  );
});

test.for(['Missing expected rejection.', 'expected [Function] to throw an error'])(
  'tells that no error came where another assert says %j',
  (message) => {
    expect(failureOf(error(message))).toBe('expected an error, but none came');
  },
);

test('counts in words', () => {
  expect(sentences.invalid(1)).toBe('One test refuses a correct shop. Fix it.');
  expect(sentences.invalid(2)).toBe('2 tests refuse a correct shop. Fix them.');
  expect(sentences.mixed(1, 6)).toBe('One test refuses a correct shop, and 6 are unstable. Fix them.');
  expect(sentences.mixed(2, 1)).toBe('2 tests refuse a correct shop, and one is unstable. Fix them.');
  expect(sentences.unfinished(1)).toBe('One test is not finished. Finish it.');
  expect(sentences.weak(1, 5)).toContain('1 of 5 bugs gets past');
  expect(sentences.weak(2, 5)).toContain('2 of 5 bugs get past');
  expect(sentences.passed(5, 1)).toContain(' 1 smaller change of the code');
  expect(sentences.passed(5, 2)).toContain(' 2 smaller changes of the code');
});
