import { delay, http, HttpResponse } from 'msw';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { HttpPaymentGateway, type HttpPaymentGatewayOptions } from './http-payment-gateway.ts';

const chargesUrl = `${paymentServiceUrl}/charges`;

beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' }));
afterEach(() => paymentServer.resetHandlers());
afterAll(() => paymentServer.close());

test('succeeds when the service accepts the charge', async () => {
  const result = await gateway().charge('ada', 12_50);

  expect(result).toEqual({ status: 'success', transactionId: expect.any(String) });
});

test('hands on the transaction of the service', async () => {
  paymentServer.use(http.post(chargesUrl, () => accepted('txn_42')));

  const result = await gateway().charge('ada', 12_50);

  expect(result).toEqual({ status: 'success', transactionId: 'txn_42' });
});

test('posts the user and the amount as JSON', async () => {
  const bodies: unknown[] = [];
  paymentServer.use(
    http.post(chargesUrl, async ({ request }) => {
      bodies.push(await request.json());
      return accepted();
    }),
  );

  await gateway().charge('ada', 12_50);

  expect(bodies).toEqual([{ userId: 'ada', amount: 12_50 }]);
});

test('sends its API key', async () => {
  const requests = answerWith(accepted);

  await gateway({ apiKey: 'secret' }).charge('ada', 12_50);

  expect(requests[0].headers.get('Authorization')).toBe('Bearer secret');
});

test('sends a new idempotency key with every charge', async () => {
  const requests = answerWith(accepted);
  const payments = gateway();

  await payments.charge('ada', 12_50);
  await payments.charge('ada', 12_50);

  const [first, second] = keysOf(requests);
  expect(first).toEqual(expect.any(String));
  expect(second).toEqual(expect.any(String));
  expect(second).not.toBe(first);
});

test('is refused when the service answers 402', async () => {
  const requests = answerWith(refused);

  const result = await gateway().charge('ada', 12_50);

  expect(result).toEqual({ status: 'failed' });
  expect(requests).toHaveLength(1);
});

test.for([
  { trouble: 'answers 500', answer: () => new HttpResponse(null, { status: 500 }) },
  { trouble: 'answers 503', answer: () => new HttpResponse('busy', { status: 503 }) },
  { trouble: 'is not reachable', answer: () => HttpResponse.error() },
])('succeeds when the service $trouble at first', async ({ answer }) => {
  const requests = answerWith(answer, answer, accepted);

  const result = await gateway({ retries: 2 }).charge('ada', 12_50);

  expect(result.status).toBe('success');
  expect(requests).toHaveLength(3);
});

test('is refused when the service fails at first and then answers 402', async () => {
  answerWith(unavailable, refused);

  const result = await gateway().charge('ada', 12_50);

  expect(result).toEqual({ status: 'failed' });
});

test('keeps its idempotency key when it tries again', async () => {
  const requests = answerWith(unavailable, () => HttpResponse.error(), accepted);

  await gateway({ retries: 2 }).charge('ada', 12_50);

  const [first, second, third] = keysOf(requests);
  expect(first).toEqual(expect.any(String));
  expect([second, third]).toEqual([first, first]);
});

test('sends the same charge when it tries again', async () => {
  const requests = answerWith(unavailable, accepted);

  await gateway().charge('ada', 12_50);

  expect(await requests[1].json()).toEqual({ userId: 'ada', amount: 12_50 });
  expect(requests[1].headers.get('Authorization')).toBe(requests[0].headers.get('Authorization'));
});

test('pauses before each new try, longer every time', async () => {
  answerWith(unavailable, unavailable, unavailable, accepted);
  const pauses: number[] = [];

  await gateway({ retries: 3, pause: async (ms) => void pauses.push(ms) }).charge('ada', 12_50);

  expect(pauses).toHaveLength(3);
  expect(pauses[1]).toBeGreaterThan(pauses[0]);
  expect(pauses[2]).toBeGreaterThan(pauses[1]);
});

test('waits until the pause is over when it tries again', async () => {
  const requests = answerWith(unavailable, accepted);
  const pause = Promise.withResolvers<void>();
  const paused = Promise.withResolvers<void>();

  const charge = gateway({
    pause: () => {
      paused.resolve();
      return pause.promise;
    },
  }).charge('ada', 12_50);
  await paused.promise;
  const triesBefore = requests.length;
  pause.resolve();
  await charge;

  expect(triesBefore).toBe(1);
  expect(requests).toHaveLength(2);
});

test.for([
  { trouble: 'answers 500', answer: () => new HttpResponse(null, { status: 500 }) },
  { trouble: 'is not reachable', answer: () => HttpResponse.error() },
])('gives up after its retries when the service $trouble every time', async ({ answer }) => {
  const requests = answerWith(answer);

  const charge = gateway({ retries: 2 }).charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentUnavailableError', attempts: 3 });
  expect(requests).toHaveLength(3);
});

test('tries once when it has no retries', async () => {
  const requests = answerWith(unavailable);

  const charge = gateway({ retries: 0 }).charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentUnavailableError', attempts: 1 });
  expect(requests).toHaveLength(1);
});

test('tells what went wrong last when it gives up', async () => {
  answerWith(unavailable);

  const charge = gateway({ retries: 0 }).charge('ada', 12_50);

  await expect(charge).rejects.toHaveProperty('cause.status', 503);
});

test('tries again when there is no answer in time', async () => {
  const requests = answerWith(silence, accepted);

  const result = await gateway({ timeout: 20 }).charge('ada', 12_50);

  expect(result.status).toBe('success');
  expect(requests).toHaveLength(2);
});

test('gives up after its retries when there is never an answer in time', async () => {
  const requests = answerWith(silence);

  const charge = gateway({ timeout: 20, retries: 1 }).charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentUnavailableError', attempts: 2 });
  expect(requests).toHaveLength(2);
});

test('tries again when an answer begins and does not end in time', async () => {
  const endless = () => new HttpResponse(new ReadableStream(), { status: 201 });
  const requests = answerWith(endless, accepted);

  const result = await gateway({ timeout: 20 }).charge('ada', 12_50);

  expect(result.status).toBe('success');
  expect(requests).toHaveLength(2);
});

test.for([
  { nonsense: 'no body', body: '' },
  { nonsense: 'no JSON', body: '<html>' },
  { nonsense: 'null', body: 'null' },
  { nonsense: 'a number', body: '42' },
  { nonsense: 'no transaction', body: '{}' },
  { nonsense: 'a transaction that is no text', body: '{ "transactionId": 42 }' },
])('protests at once when the body of a 201 is $nonsense', async ({ body }) => {
  const requests = answerWith(() => new HttpResponse(body, { status: 201 }));

  const charge = gateway().charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentProtocolError', status: 201 });
  expect(requests).toHaveLength(1);
});

test.for([200, 202, 204, 400, 401, 403, 404, 409, 429])(
  'protests at once when the service answers %i',
  async (status) => {
    const requests = answerWith(() => new HttpResponse(null, { status }));

    const charge = gateway().charge('ada', 12_50);

    await expect(charge).rejects.toMatchObject({ name: 'PaymentProtocolError', status });
    expect(requests).toHaveLength(1);
  },
);

test('protests when a 200 looks like a success', async () => {
  answerWith(() => HttpResponse.json({ transactionId: 'txn_42' }, { status: 200 }));

  const charge = gateway().charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentProtocolError', status: 200 });
});

test.for([301, 302, 307, 308])('follows no redirect when the service answers %i', async (status) => {
  const elsewhere = 'https://elsewhere.test/charges';
  const misled: Request[] = [];
  paymentServer.use(
    http.all(elsewhere, ({ request }) => {
      misled.push(request);
      return accepted();
    }),
  );
  answerWith(() => new HttpResponse(null, { status, headers: { Location: elsewhere } }));

  const charge = gateway().charge('ada', 12_50);

  await expect(charge).rejects.toMatchObject({ name: 'PaymentProtocolError', status });
  expect(misled).toEqual([]);
});

function gateway(options: Partial<HttpPaymentGatewayOptions> = {}): HttpPaymentGateway {
  return new HttpPaymentGateway({
    baseUrl: paymentServiceUrl,
    apiKey: 'any key',
    pause: async () => {},
    ...options,
  });
}

type Answer = () => Response | Promise<Response>;

/** Gives these answers one after the other, the last one from then on, and returns the requests it sees. */
function answerWith(...answers: Answer[]): Request[] {
  const requests: Request[] = [];
  paymentServer.use(
    http.post(chargesUrl, ({ request }) => {
      const answer = answers[Math.min(requests.length, answers.length - 1)];
      requests.push(request.clone());
      return answer();
    }),
  );
  return requests;
}

function keysOf(requests: Request[]): (string | null)[] {
  return requests.map((request) => request.headers.get('Idempotency-Key'));
}

function accepted(transactionId = 'txn_1'): Response {
  return HttpResponse.json({ transactionId }, { status: 201 });
}

function refused(): Response {
  return new HttpResponse(null, { status: 402 });
}

function unavailable(): Response {
  return new HttpResponse(null, { status: 503 });
}

async function silence(): Promise<Response> {
  await delay('infinite');
  return accepted();
}
