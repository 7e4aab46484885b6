import { expect, test } from 'vitest';
import { SuiteSyntax } from '../habits/suite-syntax.ts';
import { letsGoOfAssertions } from './let-go.ts';

test.for([
  'shelf().then((p) => { expect(p).toBe(1); });',
  'shelf().then((p) => p.stock).then((stock) => { expect(stock).toBe(1); });',
  'shelf().then((p) => { expect(p).toBe(1); }).catch(() => {});',
  'void shelf().then((p) => expect(p).toBe(1));',
  '[4].forEach(async (sold) => { expect(await shelf()).toBe(sold); });',
  '[4].map(async (sold) => { expect(await shelf()).toBe(sold); });',
  '(async () => { expect(await shelf()).toBe(1); })();',
  'vi.waitFor(() => { expect(stock).toBe(1); });',
  'if (isOpen) { shelf().then((p) => expect(p).toBe(1)); }',
])('sees that nobody waits: %s', (body) => {
  expect(letsGo(body)).toBe(true);
});

test.for([
  'await shelf().then((p) => { expect(p).toBe(1); });',
  'return shelf().then((p) => { expect(p).toBe(1); });',
  'await Promise.all([4].map(async (sold) => { expect(await shelf()).toBe(sold); }));',
  '[4].forEach((sold) => { expect(sold).toBe(4); });',
  'shelf().then((p) => p.close());',
  'await (async () => { expect(await shelf()).toBe(1); })();',
  'setTimeout(() => { expect(stock).toBe(1); }, 10); vi.advanceTimersByTime(10);',
  'await vi.waitFor(() => { expect(stock).toBe(1); });',
  'expect(await shelf()).toBe(1);',
])('has nothing to say of: %s', (body) => {
  expect(letsGo(body)).toBe(false);
});

test('takes an arrow without braces for a promise that is returned', () => {
  const [written] = new SuiteSyntax({
    '/a.test.ts': "test('a', () => shelf().then((p) => expect(p).toBe(1)));",
  }).tests;

  expect(letsGoOfAssertions(written)).toBe(false);
});

function letsGo(body: string): boolean {
  const [written] = new SuiteSyntax({ '/a.test.ts': `test('a', async () => { ${body} });` }).tests;
  return letsGoOfAssertions(written);
}
