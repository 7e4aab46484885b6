import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

const server = setupServer(http.get('http://shop.test/left', () => HttpResponse.json({ left: 3 })));
beforeAll(() => server.listen());
afterAll(() => server.close());

test('network: does not have more than the service says', async () => {
  const { left } = (await (await fetch('http://shop.test/left')).json()) as { left: number };
  expect(await new Counter(new MemoryShelf(left)).has(left + 1)).toBe(false);
});
