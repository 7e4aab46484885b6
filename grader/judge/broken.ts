import path from 'node:path';
import type { Evidence, Observation } from '../session/evidence.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { otherRunnerIn } from './other-runners.ts';
import { failureOf, sentences } from './sentences.ts';
import { missingGlobal } from './vitest-messages.ts';

/** An error on correct code that came when no test ran. */
export function orphanError(correct: Observation[]): string | undefined {
  const found = correct.flatMap(({ result }) => result.unhandled).find(({ key }) => key === undefined);
  return found && failureOf(found.error);
}

/** Why a suite cannot be judged at all; undefined where it can. */
export function brokenSentence({ observations: [first] }: Evidence, suite: SuiteSyntax): string | undefined {
  const { ended, loadErrors, unhandled, tests } = first.result;
  if (ended === 'timed-out') return sentences.brokenNeverLoads;
  if (ended === 'crashed') return sentences.brokenCrash;
  if (loadErrors.length > 0) {
    const [{ file, error }] = loadErrors;
    const name = path.basename(file);
    // UTF-16, which some editors save, looks like this when it is read as UTF-8.
    if (suite.textOf(file).includes('\0')) return sentences.notUtf8(name);
    const runner = otherRunnerIn(suite, file);
    if (runner !== undefined) return sentences.otherRunner(name, runner);
    const global = missingGlobal(error);
    return global === undefined
      ? sentences.broken(name, failureOf(error))
      : sentences.brokenGlobal(name, global);
  }
  if (tests.length === 0 && unhandled.length > 0)
    return sentences.brokenUnhandled(failureOf(unhandled[0].error));
  return undefined;
}
