import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a whole command said, from typing to prompt. */
export interface Ran {
  status: number | null;
  ms: number;
  said: string;
}

/** Runs `npx …` as somebody would type it. @param folder where it is typed */
export function runNpx(folder: string, ...args: string[]): Ran {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error('npx was not found. Run this by `npm run`.');
  const npx = path.join(path.dirname(npm), 'npx-cli.js');
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [npx, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, KATA_TYPES: undefined },
  });
  return { status, ms: performance.now() - start, said: `${stdout}\n${stderr}` };
}
