import type { Asked } from './asking.ts';
import type { Heard } from './hearing.ts';

/** What one pass over a mixture of broken and correct versions says. */
export interface Decided {
  /** Versions on which a test failed that accepts all that is correct. */
  noticed: Asked[];
  /** Versions on which such a test had not ended, and none failed. */
  undecided: Asked[];
  unnoticed: Asked[];
}

/**
 * Tests whose failures tell something: they refuse no correct version of the pass, and accept one. A test that does not
 * end on a correct version has not refused it.
 */
export function trustedIn(pass: Asked[]): Set<string> {
  const correct = pass.filter(({ version }) => !version.broken).map(({ heard }) => heard);
  const having = (state: 'passed' | 'failed'): Set<string> =>
    new Set(
      correct.flatMap(({ tests }) => [...tests].filter(([, one]) => one === state).map(([key]) => key)),
    );
  return having('passed').difference(having('failed'));
}

/** Believes only tests that this very pass shows to accept correct code: a suite may behave differently later on. */
export function decide(pass: Asked[]): Decided {
  const trusted = trustedIn(pass);
  const broken = pass.filter(({ version }) => version.broken);
  const noticed = broken.filter(({ heard }) => fails(heard, trusted));
  const others = broken.filter((one) => !noticed.includes(one));
  const undecided = others.filter(({ version, heard }) =>
    version.broken!.by.some((key) => trusted.has(key) && !isDecided(heard, key)),
  );
  return { noticed, undecided, unnoticed: others.filter((one) => !undecided.includes(one)) };
}

function fails({ tests }: Heard, trusted: Set<string>): boolean {
  return [...tests].some(([key, state]) => state === 'failed' && trusted.has(key));
}

function isDecided({ tests, hasEnded }: Heard, key: string): boolean {
  const state = tests.get(key);
  return state === undefined ? hasEnded : state !== 'timed-out';
}
