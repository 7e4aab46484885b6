import { SuiteLimitError, type Limits } from './limits.ts';

/**
 * Does something for as long as a suite may take in all.
 * @param act told to end by the signal: by this one, or by whoever waits @throws SuiteLimitError when the time is up
 */
export async function inLimit<T>(
  limits: Limits,
  stopped: AbortSignal | undefined,
  act: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(new SuiteLimitError('time', limits)), limits.timeMs);
  const late = new Promise<never>((_, reject) => {
    over.signal.addEventListener('abort', () => reject(over.signal.reason as Error));
  });
  const signal = stopped ? AbortSignal.any([over.signal, stopped]) : over.signal;
  try {
    return await Promise.race([act(signal), late]);
  } finally {
    clearTimeout(timer);
  }
}
