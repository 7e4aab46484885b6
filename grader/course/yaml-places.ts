import { isMap, isSeq, type Document } from 'yaml';

/** The keys and numbers that lead to a value: `edits`, 0, `find`. */
export type YamlPath = (string | number)[];

/** Where a key begins in the text; of one that is missing, where the key around it does; undefined for the whole text. */
export function offsetOf(document: Document, path: YamlPath): number | undefined {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const part of path) {
    const { at, value } = childOf(node, part);
    offset = startOf(at) ?? offset;
    node = value;
  }
  return offset;
}

/** What a path leads to in a value that was read; undefined where nothing is. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  let part = value;
  for (const key of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = (part as Record<string | number, unknown>)[key];
  }
  return part;
}

/** The node that a part of a path leads to, and the node at which it begins: of a pair, that is its key. */
function childOf(node: unknown, part: string | number): { at?: unknown; value?: unknown } {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => String(key) === part);
    return pair ? { at: pair.key, value: pair.value } : {};
  }
  if (!isSeq(node) || typeof part !== 'number') return {};
  return { at: node.items[part], value: node.items[part] };
}

function startOf(node: unknown): number | undefined {
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[0];
}
