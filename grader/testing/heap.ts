import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What this process cannot forget, in MB. */
export function heapMb(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
