import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test as base, vi } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { HttpPaymentGateway } from '#src/orders/payments/http-payment-gateway.ts';
import type { Pause } from '#src/orders/ports.ts';

/** Tests to avoid: each relies on the freedom that its name begins with. */

const chargesUrl = `${paymentServiceUrl}/charges`;
const service = { baseUrl: paymentServiceUrl, apiKey: 'secret' };

beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' }));
afterEach(() => {
  paymentServer.resetHandlers();
  vi.restoreAllMocks();
});
afterAll(() => paymentServer.close());

const test = base
  .extend('pause', () => vi.fn<Pause>(async () => {}))
  .extend('gateway', ({ pause }) => new HttpPaymentGateway({ ...service, pause, retries: 2 }))
  .extend('requests', ({}, { onCleanup }) => {
    const requests: Request[] = [];
    paymentServer.events.on('request:start', ({ request }) => requests.push(request.clone()));
    onCleanup(() => paymentServer.events.removeAllListeners());
    return requests;
  });

test('message: of an outage', async ({ gateway }) => {
  answer(503);

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow('unavailable after 3 attempts');
});

test('message: of an answer without sense', async ({ gateway }) => {
  answer(404);

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow('HTTP status 404');
});

test('other-facts: how many attempts there were', async ({ gateway }) => {
  answer(503);

  await expect(gateway.charge('ada', 12_50)).rejects.toHaveProperty('attempts', 3);
});

test('other-facts: which status made no sense', async ({ gateway }) => {
  answer(404);

  await expect(gateway.charge('ada', 12_50)).rejects.toHaveProperty('status', 404);
});

test('other-facts: what went wrong last', async ({ gateway }) => {
  answer(503);

  await expect(gateway.charge('ada', 12_50)).rejects.toHaveProperty('cause');
});

test('ids: a key has 36 characters', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(requests[0].headers.get('Idempotency-Key')).toHaveLength(36);
});

test('ids: a key is a UUID', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(requests[0].headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{8}-/);
});

test('key-order: of what is sent', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(await requests[0].text()).toBe('{"userId":"ada","amount":1250}');
});

test('key-order: of what is returned', async ({ gateway }) => {
  const result = await gateway.charge('ada', 12_50);

  expect(Object.keys(result)).toEqual(['status', 'transactionId']);
});

test('methods: the list of all', () => {
  expect(Object.getOwnPropertyNames(HttpPaymentGateway.prototype)).toEqual(['constructor', 'charge']);
});

test('transport: asks by fetch', async ({ gateway }) => {
  const fetch = vi.spyOn(globalThis, 'fetch');

  await gateway.charge('ada', 12_50);

  expect(fetch).toHaveBeenCalledOnce();
});

test('transport: gives fetch an address', async ({ gateway }) => {
  const fetch = vi.spyOn(globalThis, 'fetch');

  await gateway.charge('ada', 12_50);

  expect(fetch).toHaveBeenCalledWith(chargesUrl, expect.anything());
});

test('transport: ends the waiting by AbortSignal.timeout', async ({ pause }) => {
  const timeout = vi.spyOn(AbortSignal, 'timeout');
  const gateway = new HttpPaymentGateway({ ...service, pause, timeout: 700 });

  await gateway.charge('ada', 12_50);

  expect(timeout).toHaveBeenCalledWith(700);
});

test('headers: the type of the body, to the letter', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(requests[0].headers.get('Content-Type')).toBe('application/json');
});

test('headers: says nothing about what it is', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(requests[0].headers.get('User-Agent')).not.toBe('shop');
});

test('pauses: last 200 ms', async ({ gateway, pause }) => {
  answer(503, { once: true });

  await gateway.charge('ada', 12_50);

  expect(pause).toHaveBeenCalledExactlyOnceWith(200);
});

test('pauses: are longer every time', async ({ gateway, pause }) => {
  answer(503);

  await gateway.charge('ada', 12_50).catch(() => {});

  expect(pause.mock.calls).toEqual([[200], [400]]);
});

test('defaults: asks again two times', async ({ pause, requests }) => {
  answer(503);

  await new HttpPaymentGateway({ ...service, pause }).charge('ada', 12_50).catch(() => {});

  expect(requests).toHaveLength(3);
});

function answer(status: number, options?: { once: boolean }): void {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status }), options));
}
