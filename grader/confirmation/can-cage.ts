import { execFile } from 'node:child_process';
import { inBubblewrap } from '../session/sandbox/bubblewrap.ts';

let known: Promise<boolean> | undefined;

/** Whether bubblewrap starts Node on this machine. It is tried once. */
export function canCage(): Promise<boolean> {
  return (known ??= tryCage());
}

function tryCage(): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(false);
  const { command, args } = inBubblewrap([process.execPath, '--version'], { shown: [], folder: '/tmp' });
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 10_000 }, (error) => resolve(error === null));
  });
}
