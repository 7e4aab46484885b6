import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';

test('looks: sells after one look', async () => {
  let looks = 0;
  const counter = new Counter({ count: async () => ((looks += 1), 3), put: async () => {} });

  await counter.sell(1);

  expect(looks).toBe(1);
});
