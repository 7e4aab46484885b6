import { assertedValue } from '../syntax/asserted-value.ts';
import { chainOf, isAssertion } from '../syntax/chain.ts';
import { isConstant } from '../syntax/constants.ts';
import { nodesOfType, type Node, type NodeOf } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { isOwnMock } from './own-mocks.ts';

/** Assertions whose two sides are both in the text, such as `expect(true).toBe(true)`. */
export function constantIn(test: WrittenTest): Node[] {
  const places = placesOf(test);
  return assertionsIn(test).filter((call) => {
    const value = assertedValue(call);
    return (
      value !== undefined &&
      isConstant(value, places) &&
      expectedIn(call).every((one) => isConstant(one, places))
    );
  });
}

/** Assertions on a mock that only this test calls, with what it says itself. */
export function onOwnMocksIn(test: WrittenTest): Node[] {
  const places = placesOf(test);
  return assertionsIn(test).filter((call) => {
    const value = assertedValue(call);
    return value !== undefined && isOwnMock(value, test.callback!, places);
  });
}

function assertionsIn({ callback }: WrittenTest): NodeOf<'CallExpression'>[] {
  return callback ? nodesOfType(callback, 'CallExpression').filter(isAssertion) : [];
}

function placesOf({ callback, file }: WrittenTest): Node[] {
  return callback ? [callback, file.program] : [];
}

/** What the matchers of an assertion are given: `3` of `expect(stock).not.toBe(3)`. */
function expectedIn(call: NodeOf<'CallExpression'>): Node[] {
  const { callee } = call;
  if (callee.type !== 'MemberExpression') return [];
  const before =
    chainOf(callee.object).length > 1 ? nodesOfType(callee.object, 'CallExpression')[0] : undefined;
  return [
    ...call.arguments,
    ...(before && before.callee.type === 'MemberExpression' ? expectedIn(before) : []),
  ];
}
