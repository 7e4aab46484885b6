import { expect } from 'vitest';
import { test } from '#fixtures/test.ts';
import { buyTwo, steps } from './steps.ts';
test('buys two', async ({ shop }) => {
  expect(await buyTwo(shop)).toBe(true);
  expect(await steps.left(shop)).toBe(3);
});
