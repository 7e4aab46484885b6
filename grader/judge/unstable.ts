import path from 'node:path';
import type { Evidence, Observation, Pair } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { World } from '../session/protocol/run.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { leavesMock } from './left-mocks.ts';
import { failureOf, sentences } from './sentences.ts';

/** A run on the reference that a test fails, and what it says. */
export interface FailingRun extends Observation {
  failure: string;
}

/** Why a test passes on the reference in one run and fails in another. */
export function unstable(
  run: TestRun,
  failing: FailingRun[],
  { pairs, observations: [first] }: Evidence,
  suite: SuiteSyntax,
): string {
  const inThisWorld = failing.filter((one) => one.world === undefined);
  const [{ world }] = failing;
  if (inThisWorld.length === 0 && world) return inAnotherWorld(world, failing[0].failure);
  const loading = inThisWorld
    .flatMap(({ result }) => result.loadErrors)
    .find(({ file }) => file === run.file);
  if (loading) return sentences.loadsOnce(path.basename(loading.file), failureOf(loading.error));
  return (
    dependence(
      run,
      pairs.filter(({ on }) => on === undefined),
      first,
      suite,
    ) ?? sentences.unstable
  );
}

/** It passes in any order, and not in a world that is otherwise in one thing. */
function inAnotherWorld(world: World, failure: string): string {
  switch (world.changes) {
    case 'time-zone':
      return sentences.failsInTimeZone(world.timeZone, failure);
    case 'date':
      return world.timeZone === undefined
        ? sentences.failsOnDate(world.now, failure)
        : sentences.failsOnShortDay(world.now, world.timeZone, failure);
    case 'ports':
      // One that is known was told already.
      return sentences.failsWhenPortIsTaken();
  }
}

/**
 * What to say of a test that fails on another correct implementation only because of what an earlier test left behind;
 * undefined when the implementation itself is the reason.
 */
export function leftoverOn(
  run: TestRun,
  implementation: string,
  { pairs, observations: [first] }: Evidence,
  suite: SuiteSyntax,
): string | undefined {
  return dependence(
    run,
    pairs.filter(({ on }) => on === implementation),
    first,
    suite,
  );
}

/** Names the test that changes the result of this one, as seen when the two ran alone. */
function dependence(
  { key }: TestRun,
  pairs: Pair[],
  first: Observation,
  suite: SuiteSyntax,
): string | undefined {
  const pairsOfTest = pairs.filter(({ test }) => test === key);
  const alone = pairsOfTest.find(({ after }) => after === undefined);
  const other = alone && pairsOfTest.find(({ hasPassed }) => hasPassed !== alone.hasPassed);
  if (other) {
    const { name, file } = first.result.tests.find((test) => test.key === other.after)!;
    if (other.hasPassed) return sentences.passesOnlyAfter(name);
    if (other.leftBehind !== undefined) return sentences.failsAfterLeaving(name, other.leftBehind);
    return leavesMock(suite, name, file) ? sentences.failsAfterMock(name) : sentences.failsAfter(name);
  }
  const neverPassed = alone?.hasPassed === false && pairsOfTest.length > 2;
  return neverPassed ? sentences.passesOnlyAfterSeveral : undefined;
}
