import { chainOf } from '../syntax/chain.ts';
import { isFunction } from '../syntax/functions.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { onlyValueOf } from '../syntax/variables.ts';
import { nodesOfType, type Node, type NodeOf } from '../syntax/walk.ts';

/**
 * Whether `vi.mock` puts the module itself in its own place: by `{ spy: true }`, which only listens, or by a factory that
 * gives nothing but what `importOriginal` or `vi.importActual` gives it.
 */
export function isOwnOriginal({ arguments: [, how] }: NodeOf<'CallExpression'>): boolean {
  if (how?.type === 'ObjectExpression') return how.properties.some(isSpy);
  if (!how || !isFunction(how)) return false;
  const [parameter] = how.params;
  const given = parameter?.type === 'Identifier' ? parameter.name : undefined;
  const answers = answersOf(how);
  return answers.length > 0 && answers.every((answer) => isOriginal(answer, how, given));
}

function isSpy(one: Node): boolean {
  return (
    one.type === 'Property' &&
    chainOf(one.key)[0] === 'spy' &&
    one.value.type === 'Literal' &&
    one.value.value === true
  );
}

/** What a function gives back. */
function answersOf(node: Node): Node[] {
  if (!isFunction(node)) return [];
  if (node.body.type !== 'BlockStatement') return [node.body];
  return nodesOfType(node.body, 'ReturnStatement').flatMap(({ argument }) => argument ?? []);
}

/** @param given the name by which the factory gets `importOriginal` */
function isOriginal(node: Node, factory: Node, given: string | undefined): boolean {
  const value = unwrap(node);
  const isAlso = (one: Node): boolean => isOriginal(one, factory, given);
  switch (value.type) {
    case 'ParenthesizedExpression':
      return isAlso(value.expression);
    case 'AwaitExpression':
      return isAlso(value.argument);
    case 'MemberExpression':
      return isAlso(value.object);
    case 'Identifier': {
      const { init } = onlyValueOf(value.name, [factory]) ?? {};
      return init !== undefined && isAlso(init);
    }
    case 'ObjectExpression':
      return value.properties.every((one) => isAlso(one.type === 'Property' ? one.value : one.argument));
    case 'CallExpression': {
      const chain = chainOf(value.callee).join('.');
      // A spy on the original still does what that does.
      if (chain === 'vi.fn') return value.arguments.length === 1 && isAlso(value.arguments[0]);
      return chain === 'vi.importActual' || (given !== undefined && chain === given);
    }
    default:
      return false;
  }
}
