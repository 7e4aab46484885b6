import { beforeAll, expect, test } from 'vitest';
import { paymentServiceUrl } from '#fixtures/payments/handlers.ts';
import { paymentServer } from '#fixtures/payments/server.ts';
import { TokenManager } from '#src/auth/token-manager.ts';
import { HttpPaymentGateway } from '#src/orders/payments/http-payment-gateway.ts';

const hour = 3_600_000;

beforeAll(() => paymentServer.listen({ onUnhandledFrame: 'error' })); // <- here

test('is refused from the moment when its time is up', async () => {
  let now = new Date('2030-01-01');
  const tokens = new TokenManager({ clock: () => now, ttl: hour });
  const token = await tokens.createToken('alice');

  now = new Date(now.getTime() + hour);

  expect(await tokens.validateToken(token)).toBeUndefined();
});

test('is paid by a payment service that is faked', async () => {
  const gateway = new HttpPaymentGateway({ baseUrl: paymentServiceUrl, apiKey: 'key' });

  expect(await gateway.charge('ada', 10_00)).toMatchObject({ status: 'success' });
});
