import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HttpPaymentGateway } from '#src/orders/payments/http-payment-gateway.ts';

type Answer = () => Response | Promise<Response>;

let answers: Answer[];
let seen: Request[];
let pauses: number;

const bank = setupServer(
  http.post('https://bank.example/v1/charges', ({ request }) => {
    seen.push(request.clone());
    const answer = answers.shift();
    if (answer === undefined) throw new Error('The bank was asked once too often');
    return answer();
  }),
);

beforeAll(() => {
  bank.listen({ onUnhandledFrame: 'error' });
});

afterAll(() => {
  bank.close();
});

beforeEach(() => {
  answers = [];
  seen = [];
  pauses = 0;
});

describe('an answer of the bank', () => {
  it('is a yes', async () => {
    answers = [yes];

    expect(await charge()).toEqual({ status: 'success', transactionId: 'yes' });
    expect(seen[0].headers.get('authorization')).toBe('Bearer k3y');
    expect(await seen[0].json()).toEqual({ amount: 700, userId: 'bob' });
  });

  it('is a no', async () => {
    answers = [status(402), yes];

    expect(await charge()).toMatchObject({ status: 'failed' });
    expect(answers).toEqual([yes]);
  });

  it.each([
    ['a status that is not in the contract', status(418)],
    ['no JSON at all', () => new HttpResponse('OK', { status: 201 })],
    ['JSON of another kind', () => HttpResponse.json({ transaction: 'yes' }, { status: 201 })],
  ])('is %s', async (_, nonsense) => {
    answers = [nonsense, yes];

    const error = await charge().catch((reason: unknown) => reason);

    expect(error).toHaveProperty('name', 'PaymentProtocolError');
    expect(seen.length).toBe(1);
  });
});

describe('a bank in trouble', () => {
  it.each([
    ['says so', status(502), {}],
    ['cannot be reached', () => HttpResponse.error(), {}],
    ['is slow', slow, { timeout: 15 }],
  ])('is asked again when it %s', async (_, trouble, patience) => {
    answers = [trouble, yes];

    expect(await charge(patience)).toEqual({ status: 'success', transactionId: 'yes' });
    expect(seen.length).toBe(2);
    expect(keyOf(seen[0])).toBe(keyOf(seen[1]));
    expect(pauses).toBe(1);
  });

  it('is given up after two more tries', async () => {
    answers = [status(500), status(503), status(599), yes];

    const error = await charge().catch((reason: unknown) => reason);

    expect(error).toHaveProperty('name', 'PaymentUnavailableError');
    expect(answers).toEqual([yes]);
  });
});

it('knows one coffee from the next', async () => {
  answers = [yes, yes];

  await charge();
  await charge();

  expect(new Set(seen.map(keyOf)).size).toBe(2);
});

function charge({ timeout = 3000 } = {}): ReturnType<HttpPaymentGateway['charge']> {
  const gateway = new HttpPaymentGateway({
    baseUrl: 'https://bank.example/v1',
    apiKey: 'k3y',
    timeout,
    retries: 2,
    async pause() {
      pauses++;
    },
  });
  return gateway.charge('bob', 700);
}

function keyOf({ headers }: Request): string | null {
  return headers.get('idempotency-key');
}

function yes(): Response {
  return HttpResponse.json({ transactionId: 'yes' }, { status: 201 });
}

async function slow(): Promise<Response> {
  await sleep(300);
  return HttpResponse.json({ transactionId: 'slow' }, { status: 201 });
}

function status(code: number): Answer {
  return () => new HttpResponse(null, { status: code });
}
