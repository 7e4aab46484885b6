import path from 'node:path';
import type { Evidence, Observation } from '../session/evidence.ts';
import type { RunResult } from '../session/protocol/result.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { otherRunnerIn } from './other-runners.ts';
import { failureOf, sentences } from './sentences.ts';
import { isDatabaseLocked, missingGlobal, syntaxErrorOf } from './vitest-messages.ts';

/** An error on correct code that came when no test ran. */
export function orphanError(correct: Observation[]): string | undefined {
  const found = correct.flatMap(({ result }) => result.unhandled).find(({ key }) => key === undefined);
  return found && failureOf(found.error);
}

/** Why a suite cannot be judged, and where to put it right if that is known. */
export interface Broken {
  message: string;
  place?: { file: string; line: number };
}

/** Why a suite cannot be judged at all; undefined where it can. @returns an absolute file in its place */
export function brokenIn({ observations: [first] }: Evidence, suite: SuiteSyntax): Broken | undefined {
  const { ended, loadErrors, unhandled, tests } = first.result;
  if (ended === 'timed-out') return { message: sentences.brokenNeverLoads };
  if (ended === 'crashed') return { message: sentences.brokenCrash };
  if (loadErrors.length > 0) return doesNotLoad(loadErrors[0], suite);
  if (tests.length === 0 && unhandled.length > 0)
    return { message: sentences.brokenUnhandled(failureOf(unhandled[0].error)) };
  return undefined;
}

function doesNotLoad({ file, error }: RunResult['loadErrors'][number], suite: SuiteSyntax): Broken {
  const name = path.basename(file);
  // UTF-16, which some editors save, looks like this when it is read as UTF-8.
  if (suite.textOf(file).includes('\0')) return { message: sentences.notUtf8(name) };
  const runner = otherRunnerIn(suite, file);
  if (runner !== undefined) return { message: sentences.otherRunner(name, runner) };
  const global = missingGlobal(error);
  if (global !== undefined) return { message: sentences.brokenGlobal(name, global) };
  if (isDatabaseLocked(error)) return { message: sentences.brokenDatabase(name) };
  const syntax = syntaxErrorOf(error);
  return {
    message: sentences.broken(name, failureOf(error)),
    ...(syntax && { place: { file, line: syntax.line } }),
  };
}
