import type { Evidence, Observation } from '../session/evidence.ts';
import type { TestError, TestRun } from '../session/protocol/result.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import type { Reason } from './grade.ts';
import type { Promises } from './promises.ts';
import { failureOf, sentences } from './sentences.ts';
import { slipOf } from './slips.ts';
import { leftoverOn, unstable } from './unstable.ts';
import { isDatabaseLocked } from './vitest-messages.ts';

/** The suite as it is written. */
export interface Written {
  suite: SuiteSyntax;
  promises: Promises;
}

/** Why a test refuses correct code; undefined when it accepts all of it, in any order, every time. */
export function refusalOf(
  run: TestRun,
  correct: Observation[],
  evidence: Evidence,
  { suite, promises }: Written,
): { reason: Reason; message: string } | undefined {
  const seen = correct.map((observation) => ({ ...observation, failure: failureOn(run.key, observation) }));
  const onReference = seen.filter(({ implementation }) => implementation.kind === 'reference');
  const failing = onReference.filter(({ failure }) => failure !== undefined);

  const port = takenPortIn(failing, run.key);
  if (port !== undefined) return { reason: 'unstable', message: sentences.failsWhenPortIsTaken(port) };
  // Our runs open the file at the same time, so whichever came second says nothing about the code.
  if (correct.some((observation) => isKeptOut(run, observation)))
    return { reason: 'unstable', message: sentences.sharesDatabase };
  if (onReference.every(({ world, failure }) => world !== undefined || failure !== undefined))
    return { reason: 'wrong', message: wrong(failing[0].failure!, run, promises) };
  if (failing.length > 0) {
    const runs = failing.map((one) => ({ ...one, failure: one.failure!.text }));
    return { reason: 'unstable', message: unstable(run, runs, evidence, suite) };
  }
  for (const { implementation, failure } of seen) {
    if (failure === undefined) continue;
    const leftover = leftoverOn(run, implementation.id, evidence, suite);
    if (leftover !== undefined) return { reason: 'unstable', message: leftover };
    return implementation.kind === 'decoy'
      ? { reason: 'peeking', message: sentences.peeking(failure.text) }
      : {
          reason: 'over-specified',
          message: sentences.overSpecified(inWords(implementation), failure.text),
        };
  }
  const isUnrepeated = evidence.unrepeated.some(
    ({ test, isSteady = false }) => test === run.key && !isSteady,
  );
  return isUnrepeated ? { reason: 'unstable', message: sentences.noticedOnce } : undefined;
}

/**
 * The port that a test, or a hook for it, asked for by its number and did not get. It may have been another worker that had
 * it: whoever asks so is to blame, in whatever world.
 */
function takenPortIn(failing: Observation[], key: string): number | undefined {
  const own = failing.map(({ result }) => result.tests.find((test) => test.key === key)?.takenPort);
  const ofHooks = failing.map(({ result }) => result.takenPort);
  return own.find((port) => port !== undefined) ?? (ofHooks.includes(undefined) ? undefined : ofHooks[0]);
}

/** What a refactoring does differently: its own words, or those of its id, such as `looks up first` of `…/looks-up-first`. */
function inWords(refactoring: Observation['implementation']): string {
  return refactoring.inWords ?? refactoring.id.split('/').at(-1)!.replaceAll('-', ' ');
}

/** Whether another run had the test's database open. */
function isKeptOut({ key, file }: TestRun, { result }: Observation): boolean {
  const test = result.tests.find((one) => one.key === key);
  const atLoad = result.loadErrors.filter((one) => one.file === file).map(({ error }) => error);
  return [...atLoad, ...(test?.errors ?? [])].some(isDatabaseLocked);
}

interface Failure {
  text: string;
  /** Left out for a plain error in the test. */
  kind?: 'timed-out' | 'crashed' | 'unhandled' | 'awaited-late';
  /** What failed in the test itself. */
  error?: TestError;
}

/** What is wrong with a test on an implementation; undefined where it passes. */
export function failureOn(key: string, { result }: Observation): Failure | undefined {
  if (result.ended !== 'finished') {
    const text = result.ended === 'crashed' ? sentences.itEndedTheProcess : sentences.itNeverEnded;
    // Where no test had begun, none of them could run.
    return (result.last?.key ?? key) === key ? { text, kind: result.ended } : undefined;
  }
  const unhandled = result.unhandled.find((error) => error.key === key);
  const test = result.tests.find((one) => one.key === key);
  if (test?.status === 'failed') {
    return test.timedOut
      ? { text: sentences.itNeverEnded, kind: 'timed-out' }
      : { text: failureOf(test.errors[0]), error: test.errors[0] };
  }
  if (unhandled)
    return {
      text: failureOf(unhandled.error),
      kind: unhandled.isAwaitedLater ? 'awaited-late' : 'unhandled',
    };
  const unloaded = test ? undefined : result.loadErrors[0];
  return unloaded && { text: failureOf(unloaded.error) };
}

function wrong({ kind, text, error }: Failure, run: TestRun, promises: Promises): string {
  const slip = error && slipOf(error, run, promises);
  if (slip !== undefined) return slip;
  switch (kind) {
    case 'timed-out':
      return sentences.neverEnds;
    case 'unhandled':
      return sentences.nobodyWaited(text);
    case 'awaited-late':
      return sentences.waitedTooLate(text);
    case 'crashed':
    case undefined:
      return sentences.wrong(text);
  }
}
