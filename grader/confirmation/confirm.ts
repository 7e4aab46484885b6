import { availableParallelism } from 'node:os';
import type { SeenConfirmation, Unconfirmed } from '../session/evidence.ts';
import type { Asked, Pace } from './asking.ts';
import { creditedIn, type Credited, type ToCredit } from './credited.ts';
import { decide } from './decide.ts';
import { shuffled, twinsFor, versionOf } from './mixture.ts';
import { SealedSuite, type ToSeal } from './sealed-suite.ts';

export interface ToConfirm extends ToCredit, ToSeal {
  /** How many catches and kills are asked again, drawn by chance. */
  howMany: number | 'all';
}

/** In ms. What a process can see of its pace is always the same, or a suite would know in which pass it is. */
const timeout = 5000;
const atFirst: Pace = { timeout, patience: 30_000, atOnce: availableParallelism() };
/** Nothing rests on haste, or on what else the machine does. */
const alone: Pace = { timeout, patience: 90_000, atOnce: 1 };

const noneRefuted: SeenConfirmation['refuted'] = { bugs: [], mutants: [] };

/**
 * Asks once more whether a suite notices what it is credited with: each time in a fresh process that sees one version,
 * and does not know whether that is broken or correct. What cannot be asked for a reason of ours is told as such.
 */
export async function confirm(wanted: ToConfirm): Promise<SeenConfirmation> {
  const all = creditedIn(wanted);
  const asked = wanted.howMany === 'all' ? all : shuffled(all).slice(0, wanted.howMany);
  if (asked.length === 0) return { asked: 0, confirmed: 0, refuted: noneRefuted };
  const suite = await SealedSuite.open(wanted, asked).catch((error: Error) => error);
  wanted.signal?.throwIfAborted();
  if (suite instanceof Error) return stopped(asked, { why: 'not-built', message: suite.message });
  try {
    return await confirmIn(suite, wanted, asked);
  } finally {
    suite.close();
  }
}

async function confirmIn(
  suite: SealedSuite,
  { implementations }: ToConfirm,
  asked: Credited[],
): Promise<SeenConfirmation> {
  const only = [...new Set(asked.flatMap(({ by }) => by))];
  const pass = (broken: Credited[], pace: Pace): Promise<Asked[]> => {
    const versions = broken.map((one) => versionOf(one.modules, one));
    return suite.ask(only, shuffled([...versions, ...twinsFor(broken.length, implementations)]), pace);
  };
  const first = await pass(asked, atFirst);
  if (first.every(({ heard }) => !heard.isReady)) return stopped(asked, { why: 'not-started' });
  const { noticed, undecided, unnoticed } = decide(first);
  const doubtful = brokenIn([...undecided, ...unnoticed]);
  // All of it again, among correct versions of its own: what was said before counts no more.
  const again = decide(doubtful.length > 0 ? await pass(doubtful, alone) : []);
  const [open, refuted] = [brokenIn(again.undecided), brokenIn(again.unnoticed)];
  const confirmed = noticed.length + again.noticed.length;
  const left = asked.length - confirmed;
  if (suite.missing.length > 0 && left > 0) {
    const unconfirmed = { why: 'missing-packages', names: suite.missing, catches: left } as const;
    return { ...stopped(asked, unconfirmed), confirmed };
  }
  return {
    asked: asked.length,
    confirmed,
    refuted: { bugs: idsOf(refuted, 'bug'), mutants: idsOf(refuted, 'mutant') },
    ...(open.length > 0 && { unconfirmed: { why: 'timed-out', catches: open.length } }),
  };
}

function stopped(asked: Credited[], unconfirmed: Unconfirmed): SeenConfirmation {
  return { asked: asked.length, confirmed: 0, refuted: noneRefuted, unconfirmed };
}

function brokenIn(asked: Asked[]): Credited[] {
  return asked.flatMap(({ version }) => version.broken ?? []);
}

function idsOf(credited: Credited[], wanted: Credited['kind']): string[] {
  return credited.filter(({ kind }) => kind === wanted).map(({ id }) => id);
}
