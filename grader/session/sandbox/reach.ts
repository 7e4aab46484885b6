import path from 'node:path';
import { catalogue } from '../../sentences/sentences.ts';
import { UsageError } from '../../usage-error.ts';
import { inContainer } from './container.ts';
import { findProgram } from './find-program.ts';
import type { Level, WantedLevel } from './level.ts';
import { usualLimits } from './limits.ts';
import { preflight, type Preflight } from './preflight.ts';
import type { Act } from './preflight-targets.ts';

type Tried = Exclude<Level, 'container' | 'none'>;

/** What a level does not claim to prevent: without one of its own processes, a suite can end the grader, though no more. */
const notPrevented: Record<Tried, readonly Act[]> = { bubblewrap: [], permission: ['signal'] };

const kit = path.resolve(import.meta.dirname, '../../..');
const known = new Map<Tried, Promise<Preflight>>();

/**
 * The level that is asked for, tried on this machine, once in a process. `auto` takes bubblewrap. It does not take Node's
 * permission model alone, which Node itself calls a seat belt: whoever wants that has to type it.
 * @throws UsageError when it does not hold here
 */
export async function reachLevel(wanted: WantedLevel): Promise<Level> {
  if (wanted === 'none') return wanted;
  if (wanted === 'container')
    throw new UsageError(catalogue.sandbox.noContainer(wholeInContainer().join(' ')));
  const level = wanted === 'auto' ? 'bubblewrap' : wanted;
  const problem = await problemWith(level);
  if (problem === undefined) return level;
  throw new UsageError(wanted === 'auto' ? `${problem} ${catalogue.sandbox.noneWorks}` : problem);
}

/** Whether a level starts on this machine, and prevents what it claims to. */
export async function holds(level: Tried): Promise<boolean> {
  return (await problemWith(level)) === undefined;
}

/** With what was typed, and the level that holds workers inside. */
function wholeInContainer(): string[] {
  const engine = findProgram('podman', process.env) ? 'podman' : 'docker';
  const typed = process.argv.slice(2).map((one) => (one === 'container' ? 'permission' : one));
  return inContainer({ engine, kit, shown: [process.cwd()], args: typed, limits: usualLimits });
}

async function problemWith(level: Tried): Promise<string | undefined> {
  const tried = known.get(level) ?? preflight(level);
  known.set(level, tried);
  const { managed, problem } = await tried;
  if (problem !== undefined) return catalogue.sandbox.doesNotStart(level, problem);
  const leaks = managed.filter((act) => !notPrevented[level].includes(act));
  if (leaks.length === 0) return undefined;
  return catalogue.sandbox.leaks(
    level,
    leaks.map((act) => catalogue.sandbox.acts[act]),
  );
}
