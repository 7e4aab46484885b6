import type { TestError } from '../session/protocol.ts';
import { failureOf, sentences } from './sentences.ts';

/** What to say of a test that stumbles over itself, and does not disagree with the shop; undefined where it does. */
export function slipOf(error: TestError): string | undefined {
  const { name, message, actual = '', assertedAt } = error;
  if (message.startsWith('Promise returned by `expect(')) return sentences.expectNotAwaited;
  if (actual.startsWith('Promise {')) return sentences.looksAtAPromise(failureOf(error));
  if (actual.includes('"obj is not a function"')) return sentences.callsNothing;
  if (name === 'ReferenceError') return sentences.notDefined(failureOf(error));
  const isOnTheWay = name !== 'AssertionError' && assertedAt === undefined;
  return isOnTheWay ? sentences.stopsOnTheWay(failureOf(error)) : undefined;
}
