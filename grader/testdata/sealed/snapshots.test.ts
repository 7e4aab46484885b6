import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

test('snapshot: what a delivery leaves', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect({ left: await shelf.count() }).toMatchSnapshot();
});

test('inline: what a delivery leaves', async () => {
  const shelf = new MemoryShelf(1);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toMatchInlineSnapshot(`3`);
});

test('file: a delivery is as in the file beside it', async () => {
  const { mugs } = JSON.parse(readFileSync(new URL('./wanted.json', import.meta.url), 'utf8'));
  const shelf = new MemoryShelf(1);
  await new Counter(shelf).deliver(mugs - 1);
  assert.equal(await shelf.count(), mugs);
});
