import { z } from 'zod';
import { isFunction, type FunctionNode } from '../syntax/functions.ts';
import type { Range } from '../syntax/place.ts';
import { unwrap } from '../syntax/unwrap.ts';
import { childrenOf, type Node } from '../syntax/walk.ts';

/**
 * What a piece of code is for, and a name that a reader knows it by. Of a value: where it goes. Of a condition: what
 * it decides. Of a block: when it runs.
 */
export const partSchema = z.object({
  role: z.enum([
    // Of a value: the variable or field that takes it, the function that takes or returns it, what it is compared with.
    'variable',
    'field',
    'argument',
    'result',
    'compared',
    // Of a condition: a `guard` is followed by a throw of the error that is the name; a `test` keeps a loop going.
    'guard',
    'test',
    // Of a statement that throws: the error.
    'throw',
    // Of a block: what it belongs to.
    'function',
    'callback',
    'branch',
    'else',
    'loop',
    'try',
    'catch',
    'finally',
    // Of a case: what it is for.
    'case',
  ]),
  name: z.string(),
});

export type Part = z.infer<typeof partSchema>;

type Parts = [Node, Part | undefined][];

/** What the pieces of a module are for, each by its exact range. */
export function partsIn(program: Node, text: string): (Range & { part: Part })[] {
  const found: (Range & { part: Part })[] = [];
  const visit = (node: Node, given: Part | undefined, inside: string | undefined): void => {
    const part = ownPart(node, text) ?? given;
    if (part) found.push({ start: node.start, end: node.end, part });
    const within = isFunction(node) ? functionName(node, part) : inside;
    const parts = new Map([
      ...statementParts(node, text),
      ...valueParts(node, part, text),
      ...functionParts(node, part, within),
    ]);
    for (const child of childrenOf(node)) visit(child, parts.get(child), within);
  };
  visit(program, undefined, undefined);
  return found;
}

function to(role: Part['role'], name: string | undefined, ...nodes: (Node | null | undefined)[]): Parts {
  return name === undefined ? [] : nodes.flatMap((node) => (node ? [[node, { role, name }]] : []));
}

/** What a statement is for that needs nothing around it to say so. */
function ownPart(node: Node, text: string): Part | undefined {
  const error = errorOf(node);
  if (error !== undefined) return { role: 'throw', name: error };
  if (node.type !== 'SwitchCase') return undefined;
  return { role: 'case', name: node.test ? textOf(node.test, text) : 'default' };
}

/** What stands below a statement that decides what runs. */
function statementParts(node: Node, text: string): Parts {
  switch (node.type) {
    case 'IfStatement':
      return [
        ...to('guard', errorOf(node.consequent), node.test),
        ...to('branch', textOf(node.test, text), node.consequent),
        ...to('else', textOf(node.test, text), node.alternate),
      ];
    case 'ForOfStatement':
    case 'ForInStatement':
      return to('loop', textOf(node.right, text), node.body);
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return [...to('test', '', node.test), ...to('loop', '', node.body)];
    case 'TryStatement':
      return [...to('try', '', node.block), ...to('finally', '', node.finalizer)];
    case 'CatchClause':
      return to('catch', '', node.body);
    default:
      return [];
  }
}

/** Where the values below an expression go. @param part where its own goes */
function valueParts(node: Node, part: Part | undefined, text: string): Parts {
  switch (node.type) {
    case 'VariableDeclarator':
      return to('variable', nameOf(node.id), node.init);
    case 'AssignmentPattern':
      return to('variable', nameOf(node.left), node.right);
    case 'AssignmentExpression':
      return to(node.left.type === 'MemberExpression' ? 'field' : 'variable', nameOf(node.left), node.right);
    case 'PropertyDefinition':
    case 'Property':
      return to('field', nameOf(node.key), node.value);
    case 'CallExpression':
    case 'NewExpression':
      return to('argument', nameOf(node.callee), ...node.arguments);
    case 'BinaryExpression':
      return /^[!=]==?$/.test(node.operator)
        ? [
            ...to('compared', textOf(node.left, text), node.right),
            ...to('compared', textOf(node.right, text), node.left),
          ]
        : childrenOf(node).map((one) => [one, /^[*/%+-]/.test(node.operator) ? part : undefined]);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate].map((one) => [one, part]);
    case 'LogicalExpression':
      return node.operator === '??' ? [[node.right, part]] : [];
    case 'AwaitExpression':
      return [[node.argument, part]];
    default:
      return unwrap(node) === node ? [] : childrenOf(node).map((one) => [one, part]);
  }
}

/** The body of a function, and what it returns. @param inside the name of the function that this is in */
function functionParts(node: Node, part: Part | undefined, inside: string | undefined): Parts {
  if (node.type === 'MethodDefinition') return to('function', nameOf(node.key), node.value);
  if (node.type === 'ReturnStatement') return to('result', inside, node.argument);
  if (!isFunction(node)) return [];
  if (node.body.type !== 'BlockStatement') return to('result', inside, node.body);
  return part?.role === 'argument' ? to('callback', part.name, node.body) : to('function', inside, node.body);
}

/** A name that a reader calls a function by; a callback has none of its own. */
function functionName(node: FunctionNode, part: Part | undefined): string | undefined {
  if (node.type !== 'ArrowFunctionExpression' && node.id) return node.id.name;
  return part?.role === 'argument' ? undefined : part?.name;
}

/** The error that a statement throws, also where a block holds only that. */
function errorOf(node: Node): string | undefined {
  if (node.type === 'BlockStatement') return node.body.length === 1 ? errorOf(node.body[0]) : undefined;
  return node.type === 'ThrowStatement' && node.argument.type === 'NewExpression'
    ? nameOf(node.argument.callee)
    : undefined;
}

/** The last name in `order.items`, `this.#items` or `items`. */
function nameOf(node: Node): string | undefined {
  const named = unwrap(node);
  switch (named.type) {
    case 'Identifier':
      return named.name;
    case 'PrivateIdentifier':
      return `#${named.name}`;
    case 'Literal':
      return String(named.value);
    case 'MemberExpression':
      return nameOf(named.property);
    default:
      return undefined;
  }
}

function textOf({ start, end }: Range, text: string): string {
  return text.slice(start, end).replaceAll(/\s+/g, ' ');
}
