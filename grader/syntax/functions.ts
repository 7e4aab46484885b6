import type { ESTree } from 'vite';
import { nodesIn, type Node } from './walk.ts';

/** A function with a body, and no mere declaration of its type. */
export type FunctionNode =
  | ESTree.ArrowFunctionExpression
  | (ESTree.Function & { type: 'FunctionDeclaration' | 'FunctionExpression'; body: ESTree.FunctionBody });

export function isFunction(node: Node | null | undefined): node is FunctionNode {
  return (
    node?.type === 'ArrowFunctionExpression' ||
    node?.type === 'FunctionExpression' ||
    node?.type === 'FunctionDeclaration'
  );
}

/** The functions inside of this node and itself. */
export function functionsIn(node: Node): FunctionNode[] {
  return nodesIn(node).filter(isFunction);
}

export function isAsyncFunction(node: Node | null | undefined): boolean {
  return isFunction(node) && node.async;
}
