// Whether each test of the corpus comes out here as it does in Vitest: `npm run parity:vitest [suite…] [-- --part]`.
// Once as in CI, where Vitest writes no snapshots, and once as at home, where it does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { chooseSuites, copySuites, writtenIn } from './parity-vitest/corpus.ts';
import { differences, type Side } from './parity-vitest/compare.ts';
import { patience, type Facts } from './parity-vitest/facts.ts';
import { runInVitest } from './parity-vitest/in-vitest.ts';

/** What a process needs to run at all. Editors and CI services say more, and Vitest listens. */
const needed = /^(path|home|userprofile|tmp|temp|tmpdir|systemroot|appdata|localappdata|comspec|pathext)$/i;
const home = Object.fromEntries(Object.entries(process.env).filter(([name]) => needed.test(name)));

const modes: Record<string, NodeJS.ProcessEnv> = { 'in CI': { ...home, CI: 'true' }, 'at home': home };

const kata = path.join(kit, '.kata');
mkdirSync(kata, { recursive: true });
const work = mkdtempSync(path.join(kata, 'parity-'));
let differ = 0;
try {
  for (const [mode, env] of Object.entries(modes)) {
    const suites = chooseSuites(process.argv.slice(2), env.CI !== undefined);
    const start = performance.now();
    const vitest = side(mode, suites, 'vitest', (folder) => runInVitest(folder, env));
    const between = performance.now();
    const here = side(mode, suites, 'here', (folder) => runHere(folder, env));
    const differing = differences(vitest, here);
    differ += differing.length;
    for (const line of differing) console.log(`  ${line}`);
    console.log(
      `${mode}: ${vitest.facts.tests.length} tests in ${suites.length} suites, ${differing.length} differ; ` +
        `Vitest ${seconds(between - start)}, here ${seconds(performance.now() - between)}`,
    );
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
process.exitCode = differ === 0 ? 0 : 1;

/** Both sides have copies of the suites of their own, since they write snapshots. */
function side(mode: string, suites: string[], name: string, run: (folder: string) => Facts): Side {
  const folder = path.join(work, `${mode.replace(' ', '-')}-${name}`);
  copySuites(suites, folder);
  const facts = run(folder);
  return { facts, written: writtenIn(folder) };
}

function runHere(folder: string, env: NodeJS.ProcessEnv): Facts {
  const facts = `${folder}.json`;
  const script = path.join(import.meta.dirname, 'parity-vitest', 'in-session.ts');
  const { status, signal } = spawnSync(process.execPath, [script, folder, facts], {
    cwd: kit,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: patience,
  });
  if (status !== 0) throw new Error(`The session ended with ${signal ?? status}.`);
  return JSON.parse(readFileSync(facts, 'utf8')) as Facts;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
