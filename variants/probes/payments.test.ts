import { delay, http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, describe, expect, test as base, vi } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { PaymentProtocolError, PaymentUnavailableError } from '#src/orders/errors.ts';
import * as httpPaymentGateway from '#src/orders/payments/http-payment-gateway.ts';
import type { Pause } from '#src/orders/ports.ts';
import { methodsOf, refusal, refusalOf } from './watch.ts';

/** What the payment service sees of the gateway, and what becomes of its answers. A refactoring must show exactly this. */

const chargesUrl = `${paymentServiceUrl}/charges`;
const ends: Pause = async () => {};
const unavailable = refusal(PaymentUnavailableError, 'name');
const senseless = refusal(PaymentProtocolError, 'name');

beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' }));
afterEach(() => paymentServer.resetHandlers());
afterAll(() => paymentServer.close());

const test = base
  .extend('pause', () => vi.fn<Pause>(ends))
  .extend('requests', ({}, { onCleanup }) => {
    const requests: Request[] = [];
    paymentServer.events.on('request:start', ({ request }) => requests.push(request.clone()));
    onCleanup(() => paymentServer.events.removeAllListeners());
    return requests;
  });

describe('the module', () => {
  test('exports one class, with the promised method and no field', async () => {
    const gateway = gatewayWith({});
    await gateway.charge('ada', 12_50);

    expect(methodsOf(httpPaymentGateway)).toEqual({
      HttpPaymentGateway: expect.arrayContaining(['charge']),
    });
    expect(Reflect.ownKeys(gateway)).toEqual([]);
    expect(Reflect.ownKeys(httpPaymentGateway.HttpPaymentGateway).toSorted()).toEqual([
      'length',
      'name',
      'prototype',
    ]);
  });
});

describe('a request', () => {
  test.for([
    ['ada', 12_50],
    ['', 1],
    [' "Ada" \n 🦊', Number.MAX_SAFE_INTEGER],
  ] as const)('for %j to pay %i says so, and nothing else', async ([userId, amount], { requests }) => {
    await gatewayWith({ apiKey: 'secret' }).charge(userId, amount);

    const [request, ...more] = requests;
    expect(more).toEqual([]);
    expect(request.method).toBe('POST');
    expect(request.url).toBe(chargesUrl);
    expect(request.headers.get('Authorization')).toBe('Bearer secret');
    expect(request.headers.get('Idempotency-Key')).toMatch(/^[\w.~-]{16,}$/);
    expect(await request.json()).toStrictEqual({ userId, amount });
  });

  test('goes to the service that it was given', async ({ requests }) => {
    const baseUrl = 'http://localhost:8080/v2';
    paymentServer.use(http.post(`${baseUrl}/charges`, answering(201, '{"transactionId":"txn_42"}')));

    expect(await gatewayWith({ baseUrl }).charge('ada', 12_50)).toStrictEqual({
      status: 'success',
      transactionId: 'txn_42',
    });
    expect(requests.map(({ url }) => url)).toEqual([`${baseUrl}/charges`]);
  });

  test('has a key that no other charge has, also of two at once', async ({ requests }) => {
    const gateways = [gatewayWith({}), gatewayWith({})];

    await Promise.all([...gateways, ...gateways].map((gateway) => gateway.charge('ada', 12_50)));

    expect(new Set(requests.map(keyOf)).size).toBe(4);
  });

  test('is the same when it is sent again', async ({ requests }) => {
    paymentServer.use(http.post(chargesUrl, answering(503, ''), { once: true }));

    await gatewayWith({}).charge('ada', 12_50);

    const [first, second] = await Promise.all(requests.map(seen));
    expect(requests).toHaveLength(2);
    expect(second).toStrictEqual(first);
  });

  test('is sent again only when the pause is over', async ({ requests }) => {
    paymentServer.use(http.post(chargesUrl, answering(503, ''), { once: true }));
    const paused = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const pause = async (): Promise<void> => {
      paused.resolve();
      await over.promise;
    };

    const charge = gatewayWith({ pause }).charge('ada', 12_50);
    await paused.promise;
    await delay(0);
    const before = requests.length;
    over.resolve();
    await charge;

    expect([before, requests.length]).toEqual([1, 2]);
  });
});

describe('an answer', () => {
  test.for([
    [201, '{"transactionId":"txn_42"}', { status: 'success', transactionId: 'txn_42' }],
    [201, '{"transactionId":"","more":[1]}', { status: 'success', transactionId: '' }],
    [402, '', { status: 'failed' }],
    [402, '{"transactionId":"txn_42"}', { status: 'failed' }],
    [402, '<html>', { status: 'failed' }],
  ] as const)('of %i %s is a result', async ([status, body, result], { pause, requests }) => {
    paymentServer.use(http.post(chargesUrl, answering(status, body)));

    expect(await gatewayWith({ pause }).charge('ada', 12_50)).toStrictEqual(result);
    expect([requests.length, pause.mock.calls.length]).toEqual([1, 0]);
  });

  test.for([
    ...[
      '',
      '<html>',
      'null',
      '42',
      '"txn_42"',
      '[]',
      '{}',
      '{"transactionId":42}',
      '{"transactionId":null}',
    ].map((body) => [201, body] as const),
    ...[200, 202, 299, 300, 301, 302, 307, 400, 401, 403, 404, 409, 422, 429, 499].map(
      (status) => [status, '{"transactionId":"txn_42"}'] as const,
    ),
  ])('of %i %s makes no sense', async ([status, body], { pause, requests }) => {
    paymentServer.use(http.post(chargesUrl, answering(status, body)));

    expect(await refusalOf(gatewayWith({ pause }).charge('ada', 12_50))).toEqual(senseless);
    expect([requests.length, pause.mock.calls.length]).toEqual([1, 0]);
  });
});

describe('trouble', () => {
  const troubles = [
    { trouble: '500', answer: answering(500, '{"transactionId":"txn_42"}') },
    { trouble: '503', answer: answering(503, '') },
    { trouble: '599', answer: answering(599, '<html>') },
    { trouble: 'no connection', answer: () => HttpResponse.error() },
    { trouble: 'no answer in time', answer: late },
    { trouble: 'an answer that does not end in time', answer: endless },
  ];

  test.for(troubles)('that stays, $trouble, ends all tries', async ({ answer }, { pause, requests }) => {
    paymentServer.use(http.post(chargesUrl, answer));

    const charge = gatewayWith({ pause, retries: 2, timeout: 10 }).charge('ada', 12_50);

    expect(await refusalOf(charge)).toEqual(unavailable);
    expect([requests.length, pause.mock.calls.length]).toEqual([3, 2]);
    expect(pause.mock.calls.flat()).toEqual([expect.any(Number), expect.any(Number)]);
  });

  test.for(troubles)('that passes, $trouble, leaves a result', async ({ answer }, { pause, requests }) => {
    paymentServer.use(
      http.post(chargesUrl, answer, { once: true }),
      http.post(chargesUrl, answering(402, '')),
    );

    const charge = gatewayWith({ pause, retries: 2, timeout: 10 }).charge('ada', 12_50);

    expect(await charge).toStrictEqual({ status: 'failed' });
    expect([requests.length, pause.mock.calls.length]).toEqual([2, 1]);
  });

  test('is not asked about again when no retries are allowed', async ({ pause, requests }) => {
    paymentServer.use(http.post(chargesUrl, answering(503, '')));

    expect(await refusalOf(gatewayWith({ pause, retries: 0 }).charge('ada', 12_50))).toEqual(unavailable);
    expect([requests.length, pause.mock.calls.length]).toEqual([1, 0]);
  });
});

function gatewayWith(
  options: Partial<httpPaymentGateway.HttpPaymentGatewayOptions>,
): httpPaymentGateway.HttpPaymentGateway {
  return new httpPaymentGateway.HttpPaymentGateway({
    baseUrl: paymentServiceUrl,
    apiKey: 'any key',
    timeout: 1000,
    retries: 2,
    pause: ends,
    ...options,
  });
}

function answering(status: number, body: string): () => Response {
  return () => new HttpResponse(body, { status, headers: { Location: 'https://elsewhere.test/charges' } });
}

async function late(): Promise<Response> {
  await delay(1000);
  return HttpResponse.json({ transactionId: 'txn_late' }, { status: 201 });
}

function endless(): Response {
  return new HttpResponse(new ReadableStream(), { status: 201 });
}

function keyOf({ headers }: Request): string | null {
  return headers.get('Idempotency-Key');
}

/** Of a request all that the service may look at. */
async function seen(request: Request): Promise<unknown[]> {
  return [request.method, request.url, [...request.headers], await request.text()];
}
