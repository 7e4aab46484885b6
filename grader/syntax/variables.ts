import type { ESTree } from 'vite';
import { functionsIn } from './functions.ts';
import { nodesOfType, type Node } from './walk.ts';

/** The declarations of variables inside of this node. */
export function variablesIn(node: Node): ESTree.VariableDeclarator[] {
  return nodesOfType(node, 'VariableDeclarator');
}

/** Whether code inside of this node gives the variable of this name a new value. */
export function assigns(node: Node, name: string): boolean {
  return nodesOfType(node, 'AssignmentExpression').some(
    ({ left }) => left.type === 'Identifier' && left.name === name,
  );
}

/**
 * Where a variable gets its only value; undefined when it has none or several.
 * @param places the nodes to look in, the nearest first
 */
export function onlyValueOf(
  name: string,
  places: Node[],
): { id: ESTree.BindingPattern; init: ESTree.Expression } | undefined {
  for (const place of places) {
    const found = variablesIn(place).filter(({ id }) => namesIn(id).includes(name));
    if (found.length === 0) continue;
    const isChanged =
      assigns(place, name) ||
      functionsIn(place).some(({ params }) => params.some((one) => namesIn(one).includes(name)));
    const [{ id, init }] = found;
    return found.length === 1 && init && !isChanged ? { id, init } : undefined;
  }
  return undefined;
}

/** The names that a pattern declares: `a` and `c` of `{ a, b: { c } }`. */
function namesIn(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type !== 'ObjectPattern') return [];
  return pattern.properties.flatMap((one) => (one.type === 'Property' ? namesIn(one.value) : []));
}
