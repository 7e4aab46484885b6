import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'vite';

interface Node {
  type: string;
  name?: string;
  key?: Node;
  id?: Node | null;
  value?: Node | null;
  init?: Node | null;
  async?: boolean;
  returnType?: { typeAnnotation: Node } | null;
  typeName?: Node;
}

/** `find` and `delete` are also what every list and map has. */
const ofJavaScript = new Set(
  [Array, Map, Set, String, Object, Function, Promise].flatMap(({ prototype }) =>
    Object.getOwnPropertyNames(prototype),
  ),
);

const known = new Map<string, Set<string>>();

/** Names of functions and methods that always give back a promise, wherever the course has one of this name. */
export function asyncNames(root: string): ReadonlySet<string> {
  let names = known.get(root);
  if (!names)
    known.set(root, (names = namesIn(['src', 'fixtures'].map((folder) => path.join(root, folder)))));
  return names;
}

function namesIn(folders: string[]): Set<string> {
  const async = new Set<string>();
  const others = new Set<string>();
  const visit = (node: Node): void => {
    const { key, id, value, init } = node;
    const name = key?.name ?? id?.name;
    const called = value ?? init ?? node;
    if (name !== undefined && isCalled(called)) (givesPromise(called) ? async : others).add(name);
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  for (const file of folders.flatMap(filesIn)) {
    try {
      visit(parseSync(file, readFileSync(file, 'utf8')).program as unknown as Node);
    } catch {
      // What cannot be read only makes fewer names certain.
    }
  }
  return async.difference(others).difference(ofJavaScript);
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => path.join(folder, name));
  } catch {
    return [];
  }
}

function isCalled({ type }: Node): boolean {
  return /Function|^TSMethodSignature$/.test(type);
}

function givesPromise({ async, returnType }: Node): boolean {
  return async === true || returnType?.typeAnnotation.typeName?.name === 'Promise';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
