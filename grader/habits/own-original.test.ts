import { expect, test } from 'vitest';
import { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { nodesOfType } from '../syntax/walk.ts';
import { isOwnOriginal } from './own-original.ts';

function isOriginal(how: string): boolean {
  const [{ program }] = new SuiteSyntax({ '/my.test.ts': `vi.mock('#src/orders/errors.ts', ${how});` }).files;
  return isOwnOriginal(nodesOfType(program, 'CallExpression')[0]);
}

test.for([
  'async (importOriginal) => ({ ...(await importOriginal()) })',
  'async (original) => await original<object>()',
  '(original) => original()',
  'async () => ({ ...(await vi.importActual("#src/orders/errors.ts")) })',
  'async (original) => { const actual = await original(); return { ...actual, SoldOut: actual.SoldOut }; }',
  'async (original) => { const actual = await original(); return { ...actual, sell: vi.fn(actual.sell) }; }',
  '{ spy: true }',
])('gives back its own original: %s', (how) => {
  expect(isOriginal(how)).toBe(true);
});

test.for([
  '() => ({ sell: vi.fn() })',
  'async (original) => ({ ...(await original()), sell: vi.fn() })',
  'async (original) => ({ ...(await original()), sell: () => true })',
  'async (original) => { await original(); return { sell: () => true }; }',
  '{ spy: false }',
  'undefined',
])('gives something else: %s', (how) => {
  expect(isOriginal(how)).toBe(false);
});
