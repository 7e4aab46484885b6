import type { OwnSuites } from '../course/own-suites.ts';
import type { Implementation } from '../implementations/implementation.ts';
import type { AttackObservation } from './evidence.ts';
import type { RunResult } from './protocol/result.ts';
import { timeouts } from './seen-suite.ts';
import type { RunRequest, Session } from './session.ts';

/** The kit's own suites on the bugs that a learner has written: the one that is attacked, then those that know better. */
export async function onAttacks(
  session: Session,
  { given, ours }: OwnSuites,
  attacks: Implementation[],
  signal: AbortSignal | undefined,
): Promise<AttackObservation[]> {
  const onGiven = await runOn(session, given, attacks, {});
  signal?.throwIfAborted();
  // What the given suite sees, or what does not end, is no attack: nobody else is asked.
  const unseen = attacks.filter((_, index) => isGreen(onGiven[index]));
  const onOurs = ours.length > 0 ? await runOn(session, ours, unseen, { stopsAtFailure: true }) : [];
  signal?.throwIfAborted();
  return attacks.map((attack, index) => ({
    id: attack.id,
    given: onGiven[index],
    ours: onOurs[unseen.indexOf(attack)],
  }));
}

/** Without the attacks on which the given suite did not end: a learner's tests would not end either. */
export function withoutEndless(
  implementations: Implementation[],
  attacks: AttackObservation[] = [],
): Implementation[] {
  const endless = new Set(attacks.filter(({ given }) => given.ended !== 'finished').map(({ id }) => id));
  return implementations.filter(({ id }) => !endless.has(id));
}

async function runOn(
  session: Session,
  files: string[],
  attacks: Implementation[],
  how: Pick<RunRequest, 'stopsAtFailure'>,
): Promise<RunResult[]> {
  const requests = attacks.map(({ id, modules }): RunRequest => {
    return { id, modules, order: 'file', timeout: timeouts.usual, mostTimeouts: 1, traced: true, ...how };
  });
  const results = await session.run(files, requests);
  // A slow machine makes no bug endless: what was only cut off is waited for.
  for (const [index, { tests }] of results.entries())
    if (tests.some(({ timedOut, isStuck }) => timedOut && !isStuck))
      [results[index]] = await session.run(files, [{ ...requests[index], timeout: timeouts.patient }]);
  return results;
}

function isGreen({ ended, loadErrors, unhandled, tests }: RunResult): boolean {
  return (
    ended === 'finished' &&
    loadErrors.length === 0 &&
    unhandled.length === 0 &&
    tests.every(({ status }) => status === 'passed')
  );
}
