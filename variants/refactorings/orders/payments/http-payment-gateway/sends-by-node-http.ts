import { randomBytes } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { PaymentProtocolError, PaymentUnavailableError } from '#src/orders/errors.ts';
import type { Pause, PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

export interface HttpPaymentGatewayOptions {
  baseUrl: string;
  apiKey: string;
  timeout?: number;
  retries?: number;
  pause?: Pause;
}

interface Answer {
  status: number;
  body: string;
}

/** Sends with the HTTP client of Node, and stops each request by a timer of its own. */
export class HttpPaymentGateway implements PaymentGateway {
  readonly #url: URL;
  readonly #apiKey: string;
  readonly #timeout: number;
  readonly #retries: number;
  readonly #pause: Pause;

  constructor({
    baseUrl,
    apiKey,
    timeout = 8_000,
    retries = 3,
    pause = (ms) => sleep(ms),
  }: HttpPaymentGatewayOptions) {
    this.#url = new URL(`${baseUrl}/charges`);
    this.#apiKey = apiKey;
    this.#timeout = timeout;
    this.#retries = retries;
    this.#pause = pause;
  }

  async charge(userId: string, amount: number): Promise<PaymentResult> {
    const body = JSON.stringify({ amount, userId });
    const key = randomBytes(24).toString('base64url');

    let answer = await this.send(body, key);
    for (let left = this.#retries; left > 0 && !isAnswer(answer); left--) {
      await this.#pause(1_000);
      answer = await this.send(body, key);
    }

    if (!isAnswer(answer)) throw new PaymentUnavailableError(this.#retries + 1);
    return resultOf(answer);
  }

  /** @returns undefined if no answer came, or none came in time */
  private async send(body: string, key: string): Promise<Answer | undefined> {
    const client = this.#url.protocol === 'https:' ? https : http;
    const { promise, resolve } = Promise.withResolvers<Answer | undefined>();
    const request = client.request(this.#url, { method: 'POST' });
    const timer = setTimeout(() => {
      resolve(undefined);
      request.destroy();
    }, this.#timeout);

    request.setHeader('Idempotency-Key', key);
    request.setHeader('Accept', 'application/json');
    request.setHeader('Content-Type', 'application/json; charset=utf-8');
    request.setHeader('Authorization', `Bearer ${this.#apiKey}`);
    request.on('error', () => resolve(undefined));
    request.on('response', (response) => {
      text(response).then(
        (read) => resolve({ status: response.statusCode ?? 0, body: read }),
        () => resolve(undefined),
      );
    });
    request.end(body);

    return promise.finally(() => clearTimeout(timer));
  }
}

function isAnswer(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && answer.status < 500;
}

function resultOf({ status, body }: Answer): PaymentResult {
  if (status === 402) return { status: 'failed' };
  if (status !== 201) throw new PaymentProtocolError(status);

  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    throw new PaymentProtocolError(status);
  }
  if (!hasTransaction(parsed)) throw new PaymentProtocolError(status);
  return { transactionId: parsed.transactionId, status: 'success' };
}

function hasTransaction(answer: unknown): answer is { transactionId: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'transactionId' in answer &&
    typeof answer.transactionId === 'string'
  );
}
