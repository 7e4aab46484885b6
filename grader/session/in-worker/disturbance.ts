import nodeCrypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import type { Disturbance } from '../protocol/run.ts';
import { moveClock } from './moved-clock.ts';
import { replace } from './replace.ts';

/** How far the clock is moved, in ms: about twenty years, and to another time of day. */
const leap = 7341 * 24 * 60 * 60 * 1000 + 5 * 60 * 60 * 1000 + 7 * 60 * 1000;

const ways: Record<Disturbance, () => () => void> = {
  ids: otherIds,
  clock: () => moveClock(leap),
  network: noNetwork,
};

/** Changes what a suite cannot know. @returns what makes it as it was */
export function disturb(kinds: Disturbance[]): () => void {
  if (kinds.length === 0) return () => {};
  const undo = kinds.map((kind) => ways[kind]());
  syncBuiltinESMExports();
  return () => {
    undo.forEach((one) => one());
    syncBuiltinESMExports();
  };
}

/** Each is as random ids are, and comes before the last one. */
function otherIds(): () => void {
  let count = 0;
  const randomUUID = (): ReturnType<typeof crypto.randomUUID> => {
    count += 1;
    return `ffffffff-ffff-4fff-bfff-${(0xffffffffffff - count).toString(16)}`;
  };
  const undo = [globalThis.crypto, nodeCrypto].map((host) => replace(host, 'randomUUID', randomUUID));
  return () => undo.forEach((one) => one());
}

/** Only this computer can be reached: a server of the suite's own is a fake. */
function noNetwork(): () => void {
  const { connect } = net.Socket.prototype;
  return replace(net.Socket.prototype, 'connect', function (this: net.Socket, ...args: unknown[]) {
    if (isHere(args)) return Reflect.apply(connect, this, args) as net.Socket;
    const error = Object.assign(new Error('There is no network.'), { code: 'ENETUNREACH' });
    process.nextTick(() => this.destroy(error));
    return this;
  });
}

/** `connect` takes a path, a port and a host, or an object with these; Node itself passes a list of all that. */
function isHere(args: unknown[]): boolean {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === 'object' && first !== null) {
    const { path, host } = first as { path?: string; host?: string };
    return path !== undefined || isLoopback(host);
  }
  return (typeof first === 'string' && Number.isNaN(Number(first))) || isLoopback(second);
}

function isLoopback(host: unknown): boolean {
  return typeof host !== 'string' || /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);
}
