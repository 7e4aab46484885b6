import { catalogue } from '../../sentences/sentences.ts';
import { UsageError } from '../../usage-error.ts';
import type { Level, WantedLevel } from './level.ts';
import { preflight, type Preflight } from './preflight.ts';
import type { Act } from './preflight-targets.ts';

type Tried = Exclude<Level, 'container' | 'none'>;

/** What a level does not claim to prevent. That signal ends nothing here, and the one that opens a debugger is closed. */
const notPrevented: Record<Tried, readonly Act[]> = { bubblewrap: [], permission: ['signal'] };

const known = new Map<Tried, Promise<Preflight>>();

/**
 * The level that is asked for, tried on this machine, once in a process. `auto` takes bubblewrap. It does not take Node's
 * permission model alone, which Node itself calls a seat belt: whoever wants that has to type it.
 * @throws UsageError when it does not hold here
 */
export async function reachLevel(wanted: WantedLevel): Promise<Level> {
  if (wanted === 'none') return wanted;
  if (wanted === 'container') throw new UsageError(catalogue.sandbox.noContainer);
  const level = wanted === 'auto' ? 'bubblewrap' : wanted;
  const problem = await problemWith(level);
  if (problem === undefined) return level;
  throw new UsageError(wanted === 'auto' ? `${problem} ${catalogue.sandbox.noneWorks}` : problem);
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
