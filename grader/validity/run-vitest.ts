import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import path from 'node:path';
import { patience } from '../benchmarks/parity-vitest/facts.ts';
import { kit } from '../course/root.ts';

/** Runs `vitest run` in a folder, as in CI: no snapshot is written. */
export function runVitest(
  folder: string,
  args: string[],
  env: NodeJS.ProcessEnv = {},
): SpawnSyncReturns<string> {
  const vitest = path.join(kit, 'node_modules', 'vitest', 'vitest.mjs');
  return spawnSync(process.execPath, [vitest, 'run', ...args], {
    cwd: folder,
    env: { ...process.env, CI: 'true', ...env },
    encoding: 'utf8',
    timeout: patience,
  });
}
