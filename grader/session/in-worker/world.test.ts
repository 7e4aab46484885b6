import { once } from 'node:events';
import net, { createServer, type AddressInfo, type ListenOptions } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { World } from '../protocol/run.ts';
import { watchPorts } from './ports.ts';
import { enter } from './world.ts';

let taken: number[] = [];
watchPorts((port) => taken.push(port));

beforeEach(() => {
  taken = [];
});

describe('another time zone', () => {
  test('is that of dates and of Intl', () => {
    enterInThisTest({ changes: 'time-zone', timeZone: 'Asia/Kolkata' });

    expect(new Date('2030-01-15T00:00:00Z').getTimezoneOffset()).toBe(-330);
    expect(new Intl.DateTimeFormat('en', { hour: 'numeric' }).format(0)).toBe('5 AM');
  });
});

describe('another date', () => {
  test('is today, and the timers run as ever', async () => {
    enterInThisTest({ changes: 'date', now: '2044-02-29T12:00:00Z' });

    await new Promise((resolve) => setTimeout(resolve, 2));

    expect(new Date().toISOString()).toMatch(/^2044-02-29T12:/);
    expect(Date.now()).toBeGreaterThan(Date.UTC(2044, 1, 29, 12));
  });

  test('is one of a time zone', () => {
    enterInThisTest({ changes: 'date', now: '2024-03-10T08:30:00Z', timeZone: 'America/Los_Angeles' });

    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);

    expect(Math.round((tomorrow.getTime() - Date.now()) / 3_600_000)).toBe(23);
  });
});

describe('taken ports', () => {
  test.for<[string, [ListenOptions] | [number] | [number, string]]>([
    ['a number', [45_671]],
    ['a number and a host', [45_671, '127.0.0.1']],
    ['options', [{ port: 45_671 }]],
  ])('are refused as the system does it, asked for by %s', async ([, args]) => {
    enterInThisTest({ changes: 'ports' });
    const server = createServer();

    const listening = once(Reflect.apply(server.listen, server, args) as net.Server, 'listening');

    await expect(listening).rejects.toMatchObject({ code: 'EADDRINUSE', syscall: 'listen', port: 45_671 });
    expect(server.listening).toBe(false);
    expect(taken).toEqual([45_671]);
  });

  test('leave the others free', async () => {
    enterInThisTest({ changes: 'ports' });
    const server = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());

    await once(server, 'listening');

    expect((server.address() as AddressInfo).port).toBeGreaterThan(0);
  });

  test('are refused with the error of a port that is really taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void other.close());
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const refusal = async (): Promise<unknown> =>
      once(createServer().listen(port, '127.0.0.1'), 'listening').catch((error: Error) => ({
        ...error,
        message: error.message,
      }));
    const real = await refusal();

    enterInThisTest({ changes: 'ports' });

    expect(await refusal()).toEqual(real);
    expect(taken).toEqual([port, port]);
  });
});

test.for<World>([
  { changes: 'time-zone', timeZone: 'Pacific/Kiritimati' },
  { changes: 'date', now: '2024-03-10T08:30:00Z', timeZone: 'America/Los_Angeles' },
])('everything is as it was after another $changes', (world) => {
  const look = () => [
    Date,
    Date.prototype.constructor,
    process.env.TZ,
    new Date(0).getTimezoneOffset(),
    Intl.DateTimeFormat().resolvedOptions().timeZone,
  ];
  const before = look();

  enter(world)();

  expect(look()).toEqual(before);
});

test('every port is free again after a world in which they were taken', async () => {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));

  enter({ changes: 'ports' })();

  const server = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  expect(server.listening).toBe(true);
});

function enterInThisTest(world: World): void {
  onTestFinished(enter(world));
}
