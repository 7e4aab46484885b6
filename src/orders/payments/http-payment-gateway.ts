import { setTimeout as sleep } from 'node:timers/promises';
import { PaymentProtocolError, PaymentUnavailableError } from '../errors.ts';
import type { Pause, PaymentGateway, PaymentResult } from '../ports.ts';

export interface HttpPaymentGatewayOptions {
  baseUrl: string;
  apiKey: string;
  /** How long one attempt may take, in ms. */
  timeout?: number;
  /** How often a charge without an answer is sent again. */
  retries?: number;
  pause?: Pause;
}

interface Answer {
  status: number;
  body: string;
}

const firstPauseMs = 200;

/** Charges through the HTTP interface of the payment service. */
export class HttpPaymentGateway implements PaymentGateway {
  readonly #url: string;
  readonly #apiKey: string;
  readonly #timeout: number;
  readonly #retries: number;
  readonly #pause: Pause;

  constructor(options: HttpPaymentGatewayOptions) {
    this.#url = `${options.baseUrl}/charges`;
    this.#apiKey = options.apiKey;
    this.#timeout = options.timeout ?? 5_000;
    this.#retries = options.retries ?? 2;
    this.#pause = options.pause ?? ((ms) => sleep(ms));
  }

  /**
   * Charges `amount` cents. Every attempt carries the same Idempotency-Key, so that
   * a charge whose answer was lost is not made twice.
   * @throws PaymentUnavailableError, PaymentProtocolError
   */
  async charge(userId: string, amount: number): Promise<PaymentResult> {
    const key = crypto.randomUUID();
    const body = JSON.stringify({ userId, amount });
    let cause: unknown;

    for (let attempt = 0; attempt <= this.#retries; attempt++) {
      if (attempt > 0) await this.#pause(firstPauseMs * 2 ** (attempt - 1));
      try {
        const answer = await this.#post(body, key);
        if (answer.status < 500) return toResult(answer);
        cause = new PaymentProtocolError(answer.status);
      } catch (error) {
        if (error instanceof PaymentProtocolError) throw error;
        cause = error;
      }
    }
    throw new PaymentUnavailableError(this.#retries + 1, { cause });
  }

  async #post(body: string, key: string): Promise<Answer> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: {
        'Authorization': `Bearer ${this.#apiKey}`,
        'Content-Type': 'application/json',
        'Idempotency-Key': key,
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(this.#timeout),
    });
    return { status: response.status, body: await response.text() };
  }
}

function toResult({ status, body }: Answer): PaymentResult {
  if (status === 402) return { status: 'failed' };

  const transactionId = status === 201 ? readTransactionId(body) : undefined;
  if (transactionId === undefined) throw new PaymentProtocolError(status);
  return { status: 'success', transactionId };
}

function readTransactionId(body: string): string | undefined {
  try {
    const { transactionId } = JSON.parse(body);
    return typeof transactionId === 'string' ? transactionId : undefined;
  } catch {
    return undefined;
  }
}
