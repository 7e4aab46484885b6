import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ESTree } from 'vite';
import { isFunction } from '../syntax/functions.ts';
import { parseModule } from '../syntax/parse.ts';
import { nodesIn, type Node } from '../syntax/walk.ts';

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
  for (const node of folders.flatMap(filesIn).flatMap(nodesOfFile)) {
    const found = callableIn(node);
    if (found) (givesPromise(found.callable) ? async : others).add(found.name);
  }
  return async.difference(others).difference(ofJavaScript);
}

/** A file that cannot be read has no nodes: that only makes fewer names certain. */
function nodesOfFile(file: string): Node[] {
  try {
    return nodesIn(parseModule(file, readFileSync(file, 'utf8')).program);
  } catch {
    return [];
  }
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

type Callable = ESTree.Function | ESTree.ArrowFunctionExpression | ESTree.TSMethodSignature;

/** The function or method that a node gives a name to. */
function callableIn(node: Node): { name: string; callable: Callable } | undefined {
  switch (node.type) {
    case 'MethodDefinition':
    case 'TSAbstractMethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
      return named(node.key, node.value);
    case 'VariableDeclarator':
      return named(node.id, node.init);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'TSDeclareFunction':
      return named(node.id, node);
    case 'TSMethodSignature':
      return named(node.key, node);
    default:
      return undefined;
  }
}

function named(key: Node | null, callable: Node | null): ReturnType<typeof callableIn> {
  if (!key || !callable || !isCallable(callable)) return undefined;
  return key.type === 'Identifier' || key.type === 'PrivateIdentifier'
    ? { name: key.name, callable }
    : undefined;
}

function isCallable(node: Node): node is Callable {
  return (
    isFunction(node) ||
    node.type === 'TSDeclareFunction' ||
    node.type === 'TSEmptyBodyFunctionExpression' ||
    node.type === 'TSMethodSignature'
  );
}

function givesPromise(callable: Callable): boolean {
  const type = callable.returnType?.typeAnnotation;
  const isDeclared =
    type?.type === 'TSTypeReference' &&
    type.typeName.type === 'Identifier' &&
    type.typeName.name === 'Promise';
  return isDeclared || ('async' in callable && callable.async);
}
