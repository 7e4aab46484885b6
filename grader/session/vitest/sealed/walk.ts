/** What every node of a syntax tree has. */
export interface AnyNode {
  type: string;
  start: number;
  end: number;
}

/** Shows every node of a syntax tree, from the outside in. */
export function walk(node: unknown, see: (node: AnyNode) => void): void {
  if (Array.isArray(node)) for (const one of node) walk(one, see);
  if (typeof (node as AnyNode | null)?.type !== 'string') return;
  see(node as AnyNode);
  for (const value of Object.values(node as object)) if (typeof value === 'object') walk(value, see);
}
