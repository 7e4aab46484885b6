import type { TestError, TestRun } from '../session/protocol/result.ts';
import { failureOf, sentences, valueDifference } from './sentences.ts';
import type { Promises } from './promises.ts';
import {
  comparesIdentity,
  isExpectNotAwaited,
  isPropertyFalse,
  isSnapshotError,
  looksAtPromise,
  missingGlobal,
  readsNothing,
  textOf,
  wantsFunction,
  wantsPromise,
} from './vitest-messages.ts';

/** What to say of a test that fails by its own mistake; undefined when it disagrees with the code under test. */
export function slipOf(error: TestError, run: TestRun, promises: Promises): string | undefined {
  const failure = failureOf(error);
  if (isExpectNotAwaited(error)) return sentences.expectNotAwaited;
  if (wantsPromise(error)) return sentences.noPromise;
  if (wantsFunction(error)) return sentences.callsNothing;
  if (looksAtPromise(error)) return sentences.looksAtAPromise(failure);
  if (isOtherObject(error)) return identitySlip(error);

  const asserted = promises.assertedBy(error, run);
  switch (asserted?.kind) {
    case 'function':
      return sentences.throwsLater;
    case 'promise':
      return sentences.looksAtAPromise(failure);
    case 'property':
      return sentences.readsOfAPromise(failure, asserted.line);
    case undefined:
  }

  const global = missingGlobal(error);
  if (global !== undefined) return sentences.notImported(global);
  if (error.name === 'ReferenceError') return sentences.notDefined(failure);
  if (!isOnTheWay(error)) return undefined;
  const line = readsNothing(error) ? promises.readIn(run) : undefined;
  return line === undefined ? sentences.stopsOnTheWay(failure) : sentences.readsOfAPromise(failure, line);
}

/** Whether the test stopped before an assertion failed. Custom matchers and snapshots throw no AssertionError either. */
function isOnTheWay(error: TestError): boolean {
  const { name, assertedAt, expected, actual } = error;
  const comparesNothing = assertedAt === undefined && expected === undefined && actual === undefined;
  const isAsserted = name === 'AssertionError' || isSnapshotError(error) || isPropertyFalse(error);
  return !isAsserted && comparesNothing;
}

/** Whether `toBe` compares two objects that are not the same one. */
function isOtherObject({ message, expected, actual }: TestError): boolean {
  const isObject = (text: string | undefined): boolean => /^(\w+ )?[{[]/.test(text ?? '');
  return (
    comparesIdentity(textOf({ message })) &&
    expected !== undefined &&
    (expected === actual || (isObject(expected) && isObject(actual)))
  );
}

function identitySlip(error: TestError): string {
  const { expected, actual } = error;
  return sentences.comparesIdentity(expected === actual ? undefined : valueDifference(error, textOf(error)));
}
