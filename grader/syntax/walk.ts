import type { ESTree } from 'vite';

/** A node of a syntax tree, as Vite's parser makes it. */
export type Node = ESTree.Node;

/** The nodes that can have this type, such as `CallExpression`. */
export type NodeOf<T extends Node['type'], N = Node> = N extends { type: infer U }
  ? T extends U
    ? N
    : never
  : never;

/** The nodes inside of this one and itself, in the order of the text. */
export function nodesIn(node: Node): Node[] {
  // Vite's own Visitor is not used here: Vite keeps every visitor for ever.
  const found: Node[] = [];
  const collect = (one: Node): void => {
    found.push(one);
    childrenOf(one).forEach(collect);
  };
  collect(node);
  return found;
}

/** The nodes of one type, or of several, inside of this one and itself. */
export function nodesOfType<T extends Node['type']>(node: Node, ...types: T[]): NodeOf<T>[] {
  return nodesIn(node).filter((one) => types.includes(one.type as T)) as NodeOf<T>[];
}

/** The nodes directly below this one. */
export function childrenOf(node: Node): Node[] {
  const found: Node[] = [];
  for (const value of Object.values(node) as unknown[]) {
    if (isNode(value)) found.push(value);
    else if (Array.isArray(value)) for (const one of value) if (isNode(one)) found.push(one);
  }
  return found;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Node>).type === 'string';
}
