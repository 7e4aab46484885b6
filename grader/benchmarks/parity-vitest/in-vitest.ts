import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../../course/root.ts';
import { patience, type Facts } from './facts.ts';

/** Runs `vitest run` as it comes, with the kit's settings, on a folder of suites. */
export function runInVitest(folder: string, env: NodeJS.ProcessEnv): Facts {
  const config = `${folder}.config.ts`;
  const facts = `${folder}.json`;
  const test = {
    root: kit,
    include: [`${path.relative(kit, folder).replaceAll(path.sep, '/')}/**/*.test.{ts,tsx}`],
    setupFiles: ['fixtures/setup.ts'],
    fsModuleCache: false,
    reporters: [path.join(import.meta.dirname, 'reporter.ts')],
  };
  writeFileSync(config, `export default { test: ${JSON.stringify(test)} };\n`);
  const vitest = path.join(kit, 'node_modules', 'vitest', 'vitest.mjs');
  const { stderr, signal } = spawnSync(process.execPath, [vitest, 'run', '--config', config], {
    cwd: kit,
    env: { ...env, PARITY_FOLDER: folder, PARITY_FACTS: facts },
    encoding: 'utf8',
    timeout: patience,
  });
  if (!existsSync(facts)) throw new Error(`Vitest says nothing (${signal ?? 'it ended'}): ${stderr}`);
  return JSON.parse(readFileSync(facts, 'utf8')) as Facts;
}
