import { vi } from 'vitest';
import { begunBy } from './notes.ts';

/** How long `vi.waitFor`, `vi.waitUntil` and `expect.poll` wait where nothing else is said, in ms. */
const usual = 1000;
/** Which part of a shortened time a wait may take, so that it can still say what it waited for. */
const share = 0.8;

interface WaitOptions {
  timeout?: number;
}

/** The part of Vitest's configuration that says how long `expect.poll` waits. */
interface PollConfig {
  expect: { poll?: WaitOptions };
}

let most = Infinity;
let isInstalled = false;

/**
 * Waits give up by themselves and say what they waited for. Where a test has less time than usual, they have less,
 * too, or all that is known of it is that its time was up.
 * @param ms how long the test that begins may take; undefined for as long as usual
 */
export function limitWaits(config: PollConfig, ms: number | undefined): void {
  if (!isInstalled) install();
  most = ms === undefined ? Infinity : ms * share;
  config.expect.poll = { ...config.expect.poll, timeout: Math.min(most, usual) };
}

function install(): void {
  isInstalled = true;
  const { waitFor, waitUntil } = vi;
  vi.waitFor = (callback, options) => noting(waitFor(callback, shortened(options)));
  vi.waitUntil = (callback, options) => noting(waitUntil(callback, shortened(options)));
}

function noting<T>(waiting: Promise<T>): Promise<T> {
  if (most < Infinity) waiting.catch(noteGivenUp);
  return waiting;
}

/** Whoever gives up in haste is asked again. */
function noteGivenUp(): void {
  const notes = begunBy.getStore();
  if (notes) notes.gaveUp = true;
}

function shortened<T extends WaitOptions>(options: number | T = {} as T): T {
  const given = typeof options === 'number' ? ({ timeout: options } as T) : options;
  return { ...given, timeout: Math.min(given.timeout ?? usual, most) };
}
