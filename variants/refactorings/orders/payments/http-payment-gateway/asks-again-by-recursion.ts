import { randomInt } from 'node:crypto';
import { PaymentProtocolError, PaymentUnavailableError } from '#src/orders/errors.ts';
import type { Pause, PaymentGateway, PaymentResult } from '#src/orders/ports.ts';

export interface HttpPaymentGatewayOptions {
  baseUrl: string;
  apiKey: string;
  timeout?: number;
  retries?: number;
  pause?: Pause;
}

/** Asks again by calling itself, and gives each request a controller that stops it. */
export class HttpPaymentGateway implements PaymentGateway {
  readonly #options: Required<HttpPaymentGatewayOptions>;

  constructor(options: HttpPaymentGatewayOptions) {
    this.#options = { timeout: 3_000, retries: 1, pause: sleep, ...withoutGaps(options) };
  }

  async charge(userId: string, amount: number): Promise<PaymentResult> {
    const { baseUrl, apiKey } = this.#options;
    const request = new Request(`${baseUrl}/charges`, {
      method: 'POST',
      body: JSON.stringify({ amount, userId }),
      headers: [
        ['idempotency-key', `charge-${crypto.randomUUID()}`],
        ['content-type', 'application/vnd.payments+json'],
        ['user-agent', 'shop'],
        ['authorization', `Bearer ${apiKey}`],
      ],
      redirect: 'manual',
    });
    return this.#ask(request, this.#options.retries);
  }

  async #ask(request: Request, left: number): Promise<PaymentResult> {
    const controller = new AbortController();
    const timer = setTimeout(() => controller.abort(), this.#options.timeout);
    try {
      const response = await fetch(request.clone(), { signal: controller.signal });
      const body = await response.text();
      if (response.status < 500) return this.read(response.status, body);
    } catch (error) {
      if (error instanceof PaymentProtocolError) throw error;
    } finally {
      clearTimeout(timer);
    }
    if (left === 0) throw new PaymentUnavailableError(this.#options.retries + 1);

    await this.#options.pause(randomInt(1, 100));
    return this.#ask(request, left - 1);
  }

  private read(status: number, body: string): PaymentResult {
    if (status === 402) return { status: 'failed' };

    const match = status === 201 ? parse(body) : null;
    const transactionId: unknown = match && typeof match === 'object' && Reflect.get(match, 'transactionId');
    if (typeof transactionId !== 'string') throw new PaymentProtocolError(status);
    return { transactionId, status: 'success' };
  }
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

function withoutGaps(options: HttpPaymentGatewayOptions): HttpPaymentGatewayOptions {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as HttpPaymentGatewayOptions;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
