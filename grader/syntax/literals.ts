import type { Node } from './walk.ts';

/** The text of a string literal; undefined for every other node. */
export function stringOf(node: Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
