// Tests that Vitest runs at the same time: one after the other they come out the same.
import { describe, expect, test } from 'vitest';

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test.concurrent('passes at the same time', async ({ expect: own }) => { await wait(10); own(1).toBe(1); });
test.concurrent('fails at the same time', async ({ expect: own }) => { await wait(5); own(1).toBe(2); });
test.concurrent('passes with a snapshot', async ({ expect: own }) => { await wait(1); own({ a: 1 }).toMatchInlineSnapshot(`
  {
    "a": 1,
  }
`); });
test.concurrent('passes with its own count', async ({ expect: own }) => { own.assertions(1); await wait(5); own(1).toBe(1); });
test.concurrent('fails by its own count', async ({ expect: own }) => { own.assertions(2); await wait(5); own(1).toBe(1); });
test.concurrent('passes with the expect of all', async () => { await wait(5); expect(1).toBe(1); });
test.concurrent.each([1, 2])('a table: %i', async (n) => { await wait(5); expect(n).toBe(1); });
test.concurrent.for([1, 2])('for: %i', async (n, { expect: own }) => { await wait(5); own(n).toBe(1); });
test('passes between them', () => expect(1).toBe(1));

describe.concurrent('a group', () => {
  test('passes', async ({ expect: own }) => { await wait(5); own(1).toBe(1); });
  test('fails', async ({ expect: own }) => { await wait(5); own(1).toBe(2); });
  test('passes, and not at the same time', { concurrent: false }, async () => { await wait(5); expect(1).toBe(1); });
});
describe('options', { concurrent: true }, () => {
  test('passes', async () => { await wait(5); });
});
