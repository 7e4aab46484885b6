import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { expect, test, beforeEach } from 'vitest';
import { Counter } from '#src/counter.ts';
import { MemoryShelf } from '#src/shelf.ts';

const server = setupServer(http.get('http://mugs.example/', () => HttpResponse.text('a mug')));
server.listen();
beforeEach(() => server.use(http.get('http://mugs.example/new', () => HttpResponse.text('a new mug'))));

test('has enough when all are wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(3)).toBe(true);
});

test('does not have enough when one more is wanted', async () => {
  expect(await new Counter(new MemoryShelf(3)).has(4)).toBe(false);
});

test('adds a delivery to what is there', async () => {
  const shelf = new MemoryShelf(3);
  await new Counter(shelf).deliver(2);
  expect(await shelf.count()).toBe(5);
});

test('is answered without a network', async () => {
  expect(await (await fetch('http://mugs.example/')).text()).toBe('a mug');
  expect(await (await fetch('http://mugs.example/new')).text()).toBe('a new mug');
});
