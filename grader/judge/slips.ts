import type { TestError, TestRun } from '../session/protocol.ts';
import { failureOf, sentences, valueDifference } from './sentences.ts';
import type { Promises } from './promises.ts';
import {
  comparesIdentity,
  isExpectNotAwaited,
  isSnapshotError,
  looksAtPromise,
  missingGlobal,
  readsNothing,
  textOf,
  wantsFunction,
  wantsPromise,
} from './vitest-messages.ts';

/** What to say of a test that stumbles over itself, and does not disagree with the shop; undefined where it does. */
export function slipOf(error: TestError, run: TestRun, promises: Promises): string | undefined {
  const failure = failureOf(error);
  if (isExpectNotAwaited(error)) return sentences.expectNotAwaited;
  if (wantsPromise(error)) return sentences.noPromise;
  if (wantsFunction(error)) return sentences.callsNothing;
  if (looksAtPromise(error)) return sentences.looksAtAPromise(failure);
  if (isOtherObject(error)) return identitySlip(error);

  const asserted = promises.assertedBy(error, run);
  if (asserted?.kind === 'function') return sentences.throwsLater;
  if (asserted?.kind === 'promise') return sentences.looksAtAPromise(failure);
  if (asserted) return sentences.readsOfAPromise(failure, asserted.line);

  const global = missingGlobal(error);
  if (global !== undefined) return sentences.notImported(global);
  if (error.name === 'ReferenceError') return sentences.notDefined(failure);
  if (!isOnTheWay(error)) return undefined;
  const line = readsNothing(error) ? promises.readIn(run) : undefined;
  return line === undefined ? sentences.stopsOnTheWay(failure) : sentences.readsOfAPromise(failure, line);
}

/** No assertion of the test failed: a matcher of one's own and a snapshot throw what is no AssertionError. */
function isOnTheWay(error: TestError): boolean {
  const { name, assertedAt, expected, actual } = error;
  const comparesNothing = assertedAt === undefined && expected === undefined && actual === undefined;
  return name !== 'AssertionError' && comparesNothing && !isSnapshotError(error);
}

/** Both are objects, or print alike though they are not the same one. */
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
