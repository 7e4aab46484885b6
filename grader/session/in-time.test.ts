import { expect, test } from 'vitest';
import { inTime } from './in-time.ts';

test('waits for work that is done', async () => {
  let isDone = false;
  const work = Promise.resolve().then(() => (isDone = true));

  expect(await inTime(work, 60_000)).toBe(true);
  expect(isDone).toBe(true);
});

test('goes on without work that never ends', async () => {
  expect(await inTime(new Promise(() => {}), 1)).toBe(false);
});

test('passes on what goes wrong in time', async () => {
  await expect(inTime(Promise.reject(new Error('no')), 60_000)).rejects.toThrow('no');
});

test('says nothing of what goes wrong afterwards', async () => {
  const { promise, reject } = Promise.withResolvers<void>();

  const isDone = await inTime(promise, 1);
  reject(new Error('too late'));

  expect(isDone).toBe(false);
});
