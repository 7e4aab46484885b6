// How many assertions a test has, and places that must not be reached.
import { describe, expect, test } from 'vitest';

describe('passes', () => {
  test('assertions', () => { expect.assertions(2); expect(1).toBe(1); expect(2).toBe(2); });
  test('none', () => { expect.assertions(0); });
  test('hasAssertions', () => { expect.hasAssertions(); expect(1).toBe(1); });
  test('assertions after a wait', async () => { expect.assertions(1); await Promise.resolve(); expect(1).toBe(1); });
  test('of the test itself', (context) => { context.expect.assertions(1); context.expect(1).toBe(1); });
  test('by resolves', async () => { expect.assertions(1); await expect(Promise.resolve(1)).resolves.toBe(1); });
  test('how many there were', () => { expect(1).toBe(1); expect(expect.getState().assertionCalls).toBe(1); });
  test('the name of the test', () => expect(expect.getState().currentTestName).toBe('passes > the name of the test'));
  test('the file of the test', () => expect(expect.getState().testPath).toMatch(/counting\.test\.ts$/));
  test('asserts nothing', () => {});
});

describe('fails', () => {
  test('too few', () => { expect.assertions(2); expect(1).toBe(1); });
  test('too many', () => { expect.assertions(1); expect(1).toBe(1); expect(2).toBe(2); });
  test('hasAssertions without any', () => { expect.hasAssertions(); });
  test('in a catch that is not reached', async () => {
    expect.assertions(1);
    try { await Promise.resolve(); } catch (error) { expect(error).toBeDefined(); }
  });
  test('unreachable', () => expect.unreachable('here'));
  test('unreachable without a word', () => expect.unreachable());
});
