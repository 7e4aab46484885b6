import { chainOf } from '../syntax/chain.ts';
import { isConstant } from '../syntax/constants.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { onlyValueOf, variablesIn } from '../syntax/variables.ts';
import { childrenOf, nodesOfType, type Node } from '../syntax/walk.ts';

/**
 * Whether a value is a mock, or an answer of one, that the test makes itself, calls itself and gives to nothing else.
 * @param callback the function of the test
 * @param places the nodes to look for constants in, the nearest first
 */
export function isOwnMock(value: Node, callback: Node, places: Node[]): boolean {
  const [name] = chainOf(unwrap(value));
  if (name === undefined) return false;
  const made = onlyValueOf(name, [callback]);
  const isAnswer =
    made !== undefined && chainOf(made.init)[0] !== 'vi' && made.init.type !== 'ObjectExpression';
  const mock = isAnswer ? chainOf(made.init)[0] : name;
  const declared = variablesIn(callback).filter(({ id }) => id.type === 'Identifier' && id.name === mock);
  if (declared.length !== 1 || !declared[0].init || !isMock(declared[0].init)) return false;
  return callsOf(mock, callback).length > 0 && !isGivenAway(callback, mock, places);
}

/** `vi.fn()`, or an object of nothing but such functions, whose answers are in the text. */
function isMock(init: Node): boolean {
  if (init.type === 'ObjectExpression')
    return (
      init.properties.length > 0 &&
      init.properties.every((one) => one.type === 'Property' && isMock(one.value))
    );
  const [root, made] = chainOf(init);
  return (
    root === 'vi' &&
    made === 'fn' &&
    !nodesOfType(init, 'CallExpression').some(({ callee }) => isOfOthers(callee))
  );
}

/** Whether a call may be one of the code under test. */
function isOfOthers(callee: Node): boolean {
  return !['vi', 'Promise'].includes(chainOf(callee)[0]);
}

/** The calls by which a test itself calls the mock, or a function of it. */
function callsOf(mock: string, callback: Node): Node[] {
  return nodesOfType(callback, 'CallExpression').filter(({ callee }) => {
    const words = chainOf(callee);
    return words[0] === mock && !words.some((word) => /^mock|^get(MockName)?$/.test(word) && word !== mock);
  });
}

/** Whether the mock reaches anything but a call of the test and an `expect`, or is called with what is not in the text. */
function isGivenAway(node: Node, mock: string, places: Node[]): boolean {
  const isAlso = (one: Node): boolean => isGivenAway(one, mock, places);
  switch (node.type) {
    case 'Identifier':
      return node.name === mock;
    case 'VariableDeclarator':
      return node.init !== null && isAlso(node.init);
    case 'CallExpression':
      if (chainOf(node.callee)[0] === mock) return node.arguments.some((one) => !isConstant(one, places));
      if (chainOf(node.callee)[0] === 'expect' && node.arguments.some((one) => chainOf(one)[0] === mock))
        return false;
      return childrenOf(node).some(isAlso);
    case 'MemberExpression':
      return !chainOf(node).includes('mock') && isAlso(node.object);
    case 'Property':
      return isAlso(node.value);
    default:
      return childrenOf(node).some(isAlso);
  }
}
