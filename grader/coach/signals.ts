import type { Terminal } from '../terminal/terminal.ts';

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Calls `ended` on a signal, and when the window was closed.
 * @param restore is called in any case before the process ends
 * @returns stops listening
 */
export function listenToTheEnd(
  { output }: Terminal,
  ended: (code: number) => void,
  restore: () => void,
): () => void {
  const handlers = Object.entries(signals).map(([name, code]) => ({ name, handler: () => ended(code) }));
  const lost = (): void => ended(signals.SIGHUP);
  for (const { name, handler } of handlers) process.on(name, handler);
  process.on('exit', restore);
  output.on('error', lost);
  return () => {
    for (const { name, handler } of handlers) process.off(name, handler);
    process.off('exit', restore);
    output.off('error', lost);
  };
}
