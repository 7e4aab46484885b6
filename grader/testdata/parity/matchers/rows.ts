import { describe, expect, test } from 'vitest';

/** A matcher, a value, arguments with which it holds, and arguments with which it does not. */
export type Row = [matcher: string, received: unknown, holds: unknown[], doesNot: unknown[] | { of: unknown; with: unknown[] }];

type Matchers = Record<string, (...args: unknown[]) => unknown> & { not: Matchers };

const call = (matchers: unknown, matcher: string, args: unknown[]): unknown => (matchers as Matchers)[matcher]!(...args);
const callNot = (matchers: unknown, matcher: string, args: unknown[]): unknown => (matchers as Matchers).not[matcher]!(...args);

/** Each matcher once passing and once failing: as it is, after `.not`, `.resolves` and `expect.soft`. */
export function table(rows: Row[]): void {
  for (const [matcher, received, holds, fails] of rows) {
    const [other, doesNot] = Array.isArray(fails) ? [received, fails] : [fails.of, fails.with];
    describe(matcher, () => {
      describe('passes', () => {
        test('as it is', () => void call(expect(received), matcher, holds));
        test('not', () => void callNot(expect(other), matcher, doesNot));
        test('resolves', async () => { await call(expect(Promise.resolve(received)).resolves, matcher, holds); });
      });
      describe('fails', () => {
        test('as it is', () => void call(expect(other), matcher, doesNot));
        test('not', () => void callNot(expect(received), matcher, holds));
        test('resolves', async () => { await call(expect(Promise.resolve(other)).resolves, matcher, doesNot); });
        test('soft', () => void call(expect.soft(other), matcher, doesNot));
      });
    });
  }
}
