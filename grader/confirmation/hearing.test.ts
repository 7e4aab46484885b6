import { expect, test } from 'vitest';
import { Hearing } from './hearing.ts';

const line = (facts: object): string => `${JSON.stringify({ id: 'secret', ...facts })}\n`;

test('hears what comes in pieces, and takes the last word on a test', () => {
  const hearing = new Hearing('secret', () => {});
  const text = [
    line({ says: 'ready' }),
    line({ says: 'test', key: 'a', state: 'passed' }),
    line({ says: 'test', key: 'a', state: 'failed' }),
    line({ says: 'end', how: 'done' }),
  ].join('');

  for (const letter of text) hearing.hear(letter);
  hearing.close();

  expect(hearing.heard).toEqual({
    isReady: true,
    isRejected: false,
    hasEnded: true,
    tests: new Map([['a', 'failed']]),
  });
});

test.for([
  ['without the secret', line({ id: 'another', says: 'test', key: 'a', state: 'failed' })],
  ['of another shape', line({ says: 'test', key: 'a', state: 'broken' })],
  ['with more than it may have', line({ says: 'test', key: 'a', state: 'failed', more: 1 })],
  ['that is no JSON', '{"id":"secret"\n\n[]\n"secret"\nnull\n'],
  ['that has not ended', line({ says: 'test', key: 'a', state: 'failed' }).trimEnd()],
])('believes no line %s', ([, text]) => {
  const hearing = new Hearing('secret', () => {});

  hearing.hear(text);

  expect(hearing.heard.tests.size).toBe(0);
});

test('does not believe that the bytecode was refused when the suite is loaded', () => {
  const hearing = new Hearing('secret', () => {});

  hearing.hear(line({ says: 'ready' }) + line({ says: 'end', how: 'rejected' }));

  expect(hearing.heard.isRejected).toBe(false);
});

test('ends a process that says too much', () => {
  let ends = 0;
  const hearing = new Hearing('secret', () => (ends += 1));

  hearing.hear('x'.repeat(2 ** 20 + 1));

  expect(ends).toBe(1);
});
