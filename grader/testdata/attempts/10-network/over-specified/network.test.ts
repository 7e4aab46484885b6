import { http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test as base, vi } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import {
  HttpPaymentGateway,
  type HttpPaymentGatewayOptions,
} from '#src/orders/payments/http-payment-gateway.ts';
import type { Pause } from '#src/orders/ports.ts';

const chargesUrl = `${paymentServiceUrl}/charges`;

beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' }));
afterEach(() => paymentServer.resetHandlers());
afterAll(() => paymentServer.close());

const test = base
  .extend('pause', () => vi.fn<Pause>(async () => {}))
  .extend('gateway', ({ pause }) => gatewayWith({ pause }))
  .extend('requests', ({}, { onCleanup }) => {
    const requests: Request[] = [];
    paymentServer.events.on('request:start', ({ request }) => requests.push(request.clone()));
    onCleanup(() => paymentServer.events.removeAllListeners());
    return requests;
  });

test('sends exactly this', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(await requests[0].text()).toBe('{"userId":"ada","amount":1250}');
  expect(Object.fromEntries(requests[0].headers)).toMatchObject({
    'authorization': 'Bearer any key',
    'content-type': 'application/json',
    'idempotency-key': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('is refused when the service answers 402', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 402 })));

  const result = await gateway.charge('ada', 12_50);

  expect(result).toEqual({ status: 'failed' });
});

test('names the status that makes no sense', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 404 })));

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow(
    'Unexpected answer of the payment service, HTTP status 404',
  );
});

test('pauses for 200 ms, then for 400 ms', async ({ gateway, pause }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 503 })));

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow('after 3 attempts');
  expect(pause.mock.calls).toEqual([[200], [400]]);
});

test('sends by fetch', async ({ gateway }) => {
  const fetch = vi.spyOn(globalThis, 'fetch');

  await gateway.charge('ada', 12_50);

  expect(fetch).toHaveBeenCalledExactlyOnceWith(chargesUrl, expect.objectContaining({ method: 'POST' }));
  fetch.mockRestore();
});

function gatewayWith(options: Partial<HttpPaymentGatewayOptions>): HttpPaymentGateway {
  return new HttpPaymentGateway({
    baseUrl: paymentServiceUrl,
    apiKey: 'any key',
    timeout: 1000,
    retries: 2,
    pause: async () => {},
    ...options,
  });
}
