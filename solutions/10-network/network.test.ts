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

test('shows its API key', async ({ requests }) => {
  await gatewayWith({ apiKey: 'secret' }).charge('ada', 12_50);

  expect(requests[0].headers.get('Authorization')).toBe('Bearer secret');
});

test('is paid when the service accepts the charge', async ({ gateway }) => {
  paymentServer.use(http.post(chargesUrl, () => accepted('txn_42')));

  const result = await gateway.charge('ada', 12_50);

  expect(result).toEqual({ status: 'success', transactionId: 'txn_42' });
});

test('is refused when the service answers 402', async ({ gateway, requests }) => {
  paymentServer.use(http.post(chargesUrl, refused));

  const result = await gateway.charge('ada', 12_50);

  expect(result.status).toBe('failed');
  expect(requests).toHaveLength(1);
});

test.for([200, 400, 429])(
  'calls it neither paid nor refused when the service answers %i',
  async (status, { gateway }) => {
    paymentServer.use(
      http.post(chargesUrl, () => HttpResponse.json({ transactionId: 'txn_42' }, { status })),
    );

    const charge = gateway.charge('ada', 12_50);

    await expect(charge).rejects.toThrow(PaymentProtocolError);
  },
);

test.for(['<html>', '{}', '{ "transactionId": 42 }'])(
  'does not believe that it is paid when the answer is %s',
  async (body, { gateway }) => {
    paymentServer.use(http.post(chargesUrl, () => new HttpResponse(body, { status: 201 })));

    const charge = gateway.charge('ada', 12_50);

    await expect(charge).rejects.toThrow(PaymentProtocolError);
  },
);

test.for([
  { trouble: 'answers 500', answer: () => new HttpResponse(null, { status: 500 }) },
  { trouble: 'is not there', answer: () => HttpResponse.error() },
])('asks again when the service $trouble', async ({ answer }, { gateway }) => {
  paymentServer.use(http.post(chargesUrl, answer, { once: true }));

  const result = await gateway.charge('ada', 12_50);

  expect(result.status).toBe('success');
});

test('pauses before it asks again, and only then', async ({ gateway, pause }) => {
  await gateway.charge('ada', 12_50);
  expect(pause).not.toHaveBeenCalled();
  paymentServer.use(http.post(chargesUrl, down, { once: true }));

  await gateway.charge('ada', 12_50);

  expect(pause).toHaveBeenCalledOnce();
});

test('gives up when it has asked as often as it may', async ({ requests }) => {
  const onceDown = () => http.post(chargesUrl, down, { once: true });
  paymentServer.use(onceDown(), onceDown());

  const charge = gatewayWith({ retries: 1 }).charge('ada', 12_50);

  await expect(charge).rejects.toThrow(PaymentUnavailableError);
  expect(requests).toHaveLength(2);
});

test('keeps the key of a charge when it asks again', async ({ gateway, requests }) => {
  paymentServer.use(http.post(chargesUrl, down, { once: true }));

  await gateway.charge('ada', 12_50);

  const [first, second] = requests.map(keyOf);
  expect(first).toEqual(expect.any(String));
  expect(second).toBe(first);
});

test('gives another key to the same charge when it is made anew', async ({ gateway, requests }) => {
  await gateway.charge('ada', 12_50);
  await gateway.charge('ada', 12_50);

  const [first, second] = requests.map(keyOf);
  expect(second).not.toBe(first);
});

test('asks again when no answer comes in time', async ({ requests }) => {
  paymentServer.use(http.post(chargesUrl, late, { once: true }));

  const result = await gatewayWith({ timeout: 10 }).charge('ada', 12_50);

  expect(result.status).toBe('success');
  expect(requests).toHaveLength(2);
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

function accepted(transactionId: string): Response {
  return HttpResponse.json({ transactionId }, { status: 201 });
}

function refused(): Response {
  return new HttpResponse(null, { status: 402 });
}

function down(): Response {
  return new HttpResponse(null, { status: 503 });
}

/** An answer that comes too late. It does come, so that every test ends. */
async function late(): Promise<Response> {
  await delay(200);
  return accepted('txn_late');
}

function keyOf({ headers }: Request): string | null {
  return headers.get('Idempotency-Key');
}
