import type { Evidence, Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol.ts';
import type { Reason } from './grade.ts';
import { failureOf, sentences } from './sentences.ts';
import { slipOf } from './slips.ts';

/** Why a test refuses correct code; undefined when it accepts all of it, in any order, every time. */
export function refusalOf(
  run: TestRun,
  correct: Observation[],
  evidence: Evidence,
): { reason: Reason; message: string } | undefined {
  const seen = correct.map((observation) => ({ ...observation, failure: failureOn(run.key, observation) }));
  const onReference = seen.filter(({ implementation }) => implementation.kind === 'reference');
  const failing = onReference.filter(({ failure }) => failure !== undefined);

  if (failing.length === onReference.length) return { reason: 'wrong', message: wrong(failing[0].failure!) };
  if (failing.length > 0) return { reason: 'unstable', message: unstable(run.key, evidence) };
  for (const { implementation, failure } of seen) {
    if (failure === undefined) continue;
    const inCompany = companyOf(run.key, evidence, implementation.id);
    if (inCompany !== undefined) return { reason: 'unstable', message: inCompany };
    return implementation.kind === 'decoy'
      ? { reason: 'peeking', message: sentences.peeking(failure.text) }
      : {
          reason: 'over-specified',
          message: sentences.overSpecified(inWords(implementation.id), failure.text),
        };
  }
  const isUnrepeated = evidence.unrepeated.some(({ test }) => test === run.key);
  return isUnrepeated ? { reason: 'unstable', message: sentences.noticedOnce } : undefined;
}

/** Of `orders/order-service/looks-up-first`: looks up first. */
function inWords(refactoring: string): string {
  return refactoring.split('/').at(-1)!.replaceAll('-', ' ');
}

interface Failure {
  text: string;
  /** Where it is more than an error of the test. */
  kind?: 'timed-out' | 'crashed' | 'unhandled';
  /** What to say where the test stumbles over itself. */
  slip?: string;
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
      : { text: failureOf(test.errors[0]), slip: slipOf(test.errors[0]) };
  }
  if (unhandled) return { text: failureOf(unhandled.error), kind: 'unhandled' };
  const unloaded = test ? undefined : result.loadErrors[0];
  return unloaded && { text: failureOf(unloaded.error) };
}

function wrong({ kind, text, slip }: Failure): string {
  if (slip !== undefined) return slip;
  if (kind === 'timed-out') return sentences.neverEnds;
  if (kind === 'unhandled') return sentences.nobodyWaited(text);
  return sentences.wrong(text);
}

function unstable(key: string, evidence: Evidence): string {
  const own = evidence.pairs.filter(({ test, on }) => test === key && on === undefined);
  const alone = own.find(({ after }) => after === undefined);
  const neverPassed = own.length > 2 && alone?.hasPassed === false;
  return companyOf(key, evidence) ?? (neverPassed ? sentences.passesOnlyAfterSeveral : sentences.unstable);
}

/**
 * Names the test that makes the difference, as it was seen when the two ran alone; undefined where none does.
 * @param implementation where it is not the reference
 */
function companyOf(
  key: string,
  { pairs, observations: [first] }: Evidence,
  implementation?: string,
): string | undefined {
  const own = pairs.filter(({ test, on }) => test === key && on === implementation);
  const alone = own.find(({ after }) => after === undefined);
  const other = alone && own.find(({ hasPassed }) => hasPassed !== alone.hasPassed);
  if (!other) return undefined;
  const { name } = first.result.tests.find((test) => test.key === other.after)!;
  return other.hasPassed ? sentences.passesOnlyAfter(name) : sentences.failsAfter(name);
}
