import { chainOf } from './chain.ts';
import { functionsIn } from './functions.ts';
import { unwrap } from './unwrap.ts';
import { onlyValueOf } from './variables.ts';
import { nodesOfType, type Node } from './walk.ts';

/** Names whose value no code of a lesson decides. */
const builtIn = new Set('undefined NaN Infinity Array Boolean Date Error Number Object String'.split(' '));
const simple = new Set(['Literal', 'TemplateLiteral', 'UnaryExpression', 'BinaryExpression']);

/**
 * Whether the text alone says what this value is: `true`, `1 + 1`, `[]`, or a variable that holds such a number or text.
 * @param places the nodes to look for variables in, the nearest first
 */
export function isConstant(node: Node, places: Node[] = []): boolean {
  const isAlso = (one: Node | null): boolean => one !== null && isConstant(one, places);
  const value = unwrap(node);
  switch (value.type) {
    case 'Literal':
      return true;
    case 'Identifier':
      return builtIn.has(value.name) || isConstantVariable(value.name, places);
    case 'TemplateLiteral':
      return value.expressions.every(isAlso);
    case 'UnaryExpression':
      return isAlso(value.argument);
    case 'BinaryExpression':
    case 'LogicalExpression':
      return isAlso(value.left) && isAlso(value.right);
    case 'ArrayExpression':
      return value.elements.every(isAlso);
    case 'ObjectExpression':
      return value.properties.every((one) => one.type === 'Property' && !one.computed && isAlso(one.value));
    case 'NewExpression':
      // `new Date()` without a date asks a clock, which the test may have set.
      return isBuiltIn(value.callee) && value.arguments.length > 0 && value.arguments.every(isAlso);
    case 'CallExpression':
      // Such as `expect.any(Number)`.
      return isMatcher(value) && value.arguments.every(isAlso);
    default:
      return false;
  }
}

function isBuiltIn(callee: Node): boolean {
  return callee.type === 'Identifier' && builtIn.has(callee.name);
}

function isMatcher(call: Node): boolean {
  const words = chainOf(call);
  return words.length === 2 && words[0] === 'expect';
}

/** Objects and lists are left out: their content can change without a new value. */
function isConstantVariable(name: string, places: Node[]): boolean {
  const found = onlyValueOf(name, places);
  if (!found || found.id.type !== 'Identifier' || !simple.has(unwrap(found.init).type)) return false;
  return isConstant(found.init, places) && !places.some((place) => isCountedOrGiven(place, name));
}

/** Whether code inside of this node counts the variable up or down, or gets one of that name as a parameter. */
function isCountedOrGiven(place: Node, name: string): boolean {
  const isNamed = (one: Node): boolean => nodesOfType(one, 'Identifier').some((id) => id.name === name);
  return (
    nodesOfType(place, 'UpdateExpression').some(({ argument }) => isNamed(argument)) ||
    functionsIn(place).some(({ params }) => params.some(isNamed))
  );
}
