import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createCheapHasher } from '#fixtures/fakes/cheap-hasher.ts';
import { FakePaymentGateway } from '#fixtures/fakes/fake-payment-gateway.ts';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { createAuth } from '#src/auth/index.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import { createShop } from '#src/orders/index.ts';
import { HttpPaymentGateway } from '#src/orders/payments/http-payment-gateway.ts';

const hour = 3_600_000;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('belongs to the user that it was made for', async () => {
  const tokens = new TokenManager();
  const token = await tokens.createToken('alice');

  expect(await tokens.validateToken(token)).toBe('alice');
});

test('is refused when its time is up on the computer', async () => {
  vi.useFakeTimers();
  const tokens = new TokenManager({ ttl: hour });
  const token = await tokens.createToken('alice');

  vi.advanceTimersByTime(hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('is refused on the next day', async () => {
  vi.setSystemTime('2030-01-01T12:00:00Z');
  const tokens = new TokenManager();
  const token = await tokens.createToken('alice');

  vi.setSystemTime('2030-01-02T12:00:00Z');

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('dates an order by the clock on the wall when no other is given', async () => {
  const shop = createShop({ payments: new FakePaymentGateway() });
  const before = Date.now();

  const order = await shop.orders.createOrder('ada', []);

  expect(order).toEqual({ ...order, createdAt: expect.any(Date) });
  expect(order.createdAt).toBeInstanceOf(Date);
  expect(order.createdAt.getTime()).toBeGreaterThanOrEqual(before);
  expect(order.createdAt.getTime()).toBeLessThanOrEqual(new Date().getTime());
});

test('stores an order as it was returned, with a random id', async () => {
  const shop = createShop({ payments: new FakePaymentGateway() });

  const order = await shop.orders.createOrder('ada', []);

  expect(await shop.store.getOrder(order.id)).toStrictEqual(order);
  expect(order.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('gives an order the id that chance gives', async () => {
  vi.spyOn(crypto, 'randomUUID').mockReturnValue('00000000-0000-4000-8000-000000000001');
  const shop = createShop({ payments: new FakePaymentGateway() });

  const order = await shop.orders.createOrder('ada', []);

  expect(order.id).toBe('00000000-0000-4000-8000-000000000001');
});

test('gives two users two ids', async () => {
  const { auth } = createAuth({ hasher: createCheapHasher() });

  const ada = await auth.register('ada', 'correct horse', 'ada@example.com');
  const grace = await auth.register('grace', 'correct horse', 'grace@example.com');

  expect(ada.id).not.toBe(grace.id);
});

describe('with a payment service that is faked', () => {
  beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => paymentServer.close());

  test('is paid', async () => {
    const gateway = new HttpPaymentGateway({ baseUrl: paymentServiceUrl, apiKey: 'key' });

    expect(await gateway.charge('ada', 10_00)).toMatchObject({ status: 'success' });
  });
});

test('is refused by a payment service on this computer', async () => {
  const server = createServer((_request, response) => response.writeHead(402).end()).listen(0, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const gateway = new HttpPaymentGateway({ baseUrl: `http://127.0.0.1:${port}`, apiKey: 'key' });

  expect(await gateway.charge('ada', 10_00)).toEqual({ status: 'failed' });
});
