import { chainOf, isAssertion, nodesIn, type Node, type WrittenTest } from '../habits/suite-syntax.ts';

const chained = new Set(['then', 'catch', 'finally']);
const walking = new Set(['forEach', 'map', 'filter', 'some', 'every', 'find']);
const waiting = new Set(['waitFor', 'waitUntil']);

/**
 * Whether a test asserts something in a promise that it neither awaits nor returns: whatever comes of it, the test has
 * ended by then.
 */
export function letsGoOfAssertions({ body }: Pick<WrittenTest, 'body'>): boolean {
  if (!body) return false;
  return nodesIn(body).some(
    ({ type, expression }) => type === 'ExpressionStatement' && isLetGo(withoutVoid(expression as Node)),
  );
}

/** `void promise` says that nobody waits. */
function withoutVoid(node: Node): Node {
  return node.type === 'UnaryExpression' && node.operator === 'void' ? (node.argument as Node) : node;
}

function isLetGo(call: Node): boolean {
  if (call.type !== 'CallExpression') return false;
  const callee = unwrapped(call.callee as Node);
  const word = chainOf(callee).at(-1) ?? '';
  const functions = (call.arguments as Node[]).filter(isFunction);
  if (isFunction(callee)) return isAsync(callee) && asserts(callee);
  if (callee.type !== 'MemberExpression') return false;
  if (chained.has(word)) return functions.some(asserts) || isLetGo(callee.object as Node);
  if (walking.has(word)) return functions.some((one) => isAsync(one) && asserts(one));
  return waiting.has(word) && chainOf(callee)[0] === 'vi' && functions.some(asserts);
}

function unwrapped(node: Node): Node {
  return node.type === 'ParenthesizedExpression' ? unwrapped(node.expression as Node) : node;
}

function isFunction({ type }: Node): boolean {
  return type === 'ArrowFunctionExpression' || type === 'FunctionExpression';
}

function isAsync(node: Node): boolean {
  return node.async === true;
}

function asserts(node: Node): boolean {
  return nodesIn(node).some(isAssertion);
}
