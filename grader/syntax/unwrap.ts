import type { Node } from './walk.ts';

/** The expression inside of brackets, of an optional chain and of what TypeScript puts around it. */
export function unwrap(node: Node): Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'ChainExpression':
      return unwrap(node.expression);
    default:
      return node;
  }
}
