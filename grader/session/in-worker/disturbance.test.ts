import { once } from 'node:events';
import { createServer } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { disturb } from './disturbance.ts';
import type { Disturbance } from '../protocol/run.ts';

const randomId = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
/** Nobody has this address: it is reserved for documentation. */
const faraway = '192.0.2.1';

describe('other ids', () => {
  test('look like random ones, and differ', () => {
    disturbThisTest('ids');

    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];

    expect(first).toMatch(randomId);
    expect(second).toMatch(randomId);
    expect(second).not.toBe(first);
  });

  test('come in the order from last to first', () => {
    disturbThisTest('ids');

    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

    expect(ids.toSorted()).toEqual(ids.toReversed());
  });
});

describe('a moved clock', () => {
  test('shows another day, and goes on', () => {
    const today = Date.now();
    disturbThisTest('clock');

    const then = Date.now();

    expect(new Date(then).getFullYear() - new Date(today).getFullYear()).toBeGreaterThan(19);
    expect(new Date().getTime()).toBeGreaterThanOrEqual(then);
  });

  test('leaves every other date as it is', () => {
    disturbThisTest('clock');

    expect(new Date('2030-01-01T00:00:00Z').getTime()).toBe(Date.UTC(2030, 0));
    expect(structuredClone(new Date(0))).toStrictEqual(new Date(0));
    expect(new Date()).toBeInstanceOf(Date);
    expect(new Date().constructor).toBe(Date);
  });
});

describe('no network', () => {
  test('leads nowhere by a socket', async () => {
    disturbThisTest('network');

    const [error] = await once(
      net.connect({ host: faraway, port: 80 }).on('connect', () => {}),
      'error',
    ).catch((reason: Error) => [reason]);

    expect(error).toMatchObject({ code: 'ENETUNREACH' });
  });

  test('leads nowhere by fetch', async () => {
    disturbThisTest('network');

    await expect(fetch(`http://${faraway}/`)).rejects.toMatchObject({ cause: { code: 'ENETUNREACH' } });
  });

  test('leads to this computer', async () => {
    const server = createServer((_request, response) => response.end('here')).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    disturbThisTest('network');

    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://127.0.0.1:${port}/`);

    expect(await response.text()).toBe('here');
  });
});

test('leaves nothing behind when it ends', () => {
  const before = [Date, crypto.randomUUID, net.Socket.prototype.connect, Date.prototype.constructor];

  disturb(['ids', 'clock', 'network'])();

  expect([Date, crypto.randomUUID, net.Socket.prototype.connect, Date.prototype.constructor]).toEqual(before);
  expect(Object.hasOwn(crypto, 'randomUUID')).toBe(false);
});

function disturbThisTest(kind: Disturbance): void {
  onTestFinished(disturb([kind]));
}
