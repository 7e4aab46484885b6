import { delay, http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test as base, vi } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { PaymentProtocolError, PaymentUnavailableError } from '#src/orders/errors.ts';
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

test('asks the service for the amount, in cents', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);

  expect(await requests[0].json()).toEqual({ userId: 'ada', amount: 12_50 });
});

test('is paid when the service accepts the charge', async ({ gateway }) => {
  paymentServer.use(
    http.post(chargesUrl, () => HttpResponse.json({ transactionId: 'txn_42' }, { status: 201 })),
  );

  const result = await gateway.charge('ada', 12_50);

  expect(result).toEqual({ status: 'success', transactionId: 'txn_42' });
});

test('is refused when the service answers 402', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 402 })));

  const result = await gateway.charge('ada', 12_50);

  expect(result.status).toBe('failed');
});

test('is an error when the answer has another status', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 404 })));

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow(PaymentProtocolError);
});

test('is an error when the answer is no JSON', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse('nonsense', { status: 201 })));

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow(PaymentProtocolError);
});

test('asks again when the service is down', async ({ gateway, requests }) => {
  const down = (): Response => new HttpResponse(null, { status: 503 });
  paymentServer.use(http.post(chargesUrl, down, { once: true }));

  const result = await gateway.charge('ada', 12_50);

  expect(result.status).toBe('success');
  expect(requests).toHaveLength(2);
});

test('gives up when it has asked as often as it may', async ({ gateway, pause }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 500 })));

  await expect(gateway.charge('ada', 12_50)).rejects.toThrow(PaymentUnavailableError);
  expect(pause).toHaveBeenCalledTimes(2);
});

test('keeps the key of a charge when it asks again', async ({ gateway, requests }) => {
  paymentServer.use(http.post(chargesUrl, () => new HttpResponse(null, { status: 503 }), { once: true }));

  await gateway.charge('ada', 12_50);

  const [first, second] = requests.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(second).toBe(first);
});

test('gives another key to another charge', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);
  await gateway.charge('grace', 99_00);

  const [first, second] = requests.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(second).not.toBe(first);
});

test('gives up when no answer comes in time', async () => {
  paymentServer.use(
    http.post(chargesUrl, async () => {
      await delay(200);
      return HttpResponse.json({ transactionId: 'txn_42' }, { status: 201 });
    }),
  );

  await expect(gatewayWith({ timeout: 10, retries: 0 }).charge('ada', 12_50)).rejects.toThrow(
    PaymentUnavailableError,
  );
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
