import type { RunResult } from '../session/protocol/result.ts';
import { failureOf, sentences } from './sentences.ts';

/** What is still wrong with the module that the learner mends; undefined when it keeps its promises. */
export function mendingOf({ ended, loadErrors, tests, unhandled }: RunResult): string | undefined {
  if (ended !== 'finished') return ended === 'timed-out' ? sentences.mendingHangs : sentences.mendingCrashes;
  if (loadErrors.length > 0) return sentences.mendingDoesNotLoad(failureOf(loadErrors[0].error));
  const failed = tests.find(({ status }) => status === 'failed');
  if (failed?.timedOut) return sentences.mendingHangs;
  const error = failed?.errors[0] ?? unhandled[0]?.error;
  if (!error) return undefined;
  const failure = failureOf(error);
  const missing = /^(\w+) is not a constructor$/.exec(failure)?.[1];
  return missing === undefined ? sentences.mending(failure, failed?.name) : sentences.mendingLacks(missing);
}
