import { chainOf, isAssertion, nodesIn, type Node, type SuiteSyntax } from '../habits/suite-syntax.ts';
import type { Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol.ts';

/** Whether a test has checks that it does not wait for. */
export function checksTooLate(run: TestRun, runs: TestRun[], suite: SuiteSyntax): boolean {
  if (run.late) return true;
  // Most suites let nothing go: their syntax need not be read for the first answer.
  if (!mayLetGo.test(suite.textOf(run.file))) return false;
  const body = suite.writtenAs(run, runs)?.body;
  const letting = run.assertions === 0 ? [onPromises, onTimers] : [onPromises];
  return body !== undefined && nodesIn(body).some((node) => isLetGo(node, body, letting));
}

const mayLetGo =
  /\.(then|catch|finally|waitFor|waitUntil)\(|(setTimeout|setImmediate|queueMicrotask)\(|\.(forEach|map|flatMap|filter)\(\s*async\b|\(async\b/;
const onPromises = /^(then|catch|finally|waitFor|waitUntil)$/;
/** Where the test has set the clock itself, their callbacks run before it ends. */
const onTimers = /^(setTimeout|setImmediate|queueMicrotask)$/;
const onLists = /^(forEach|map|flatMap|filter)$/;

/** A call that takes its time, with an assertion in its callback, and nothing that waits for it. */
function isLetGo(statement: Node, body: Node, letting: RegExp[]): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const call = withoutVoid(statement.expression as Node);
  if (call.type !== 'CallExpression') return false;
  const callee = call.callee as Node;
  const word = chainOf(callee).at(-1) ?? '';
  const isLater =
    (call.arguments as Node[]).some(
      (one) =>
        asserts(one) &&
        (letting.some((words) => words.test(word)) || (onLists.test(word) && one.async === true)),
    ) || isCalledAtOnce(callee);
  return isLater && !isInner(statement, body);
}

/** `void promise` says that nobody waits. */
function withoutVoid(node: Node): Node {
  return node.type === 'UnaryExpression' && node.operator === 'void' ? (node.argument as Node) : node;
}

/** Of `(async () => { … })()`. */
function isCalledAtOnce(callee: Node): boolean {
  const inner = callee.type === 'ParenthesizedExpression' ? (callee.expression as Node) : callee;
  return inner.async === true && asserts(inner);
}

function asserts(node: Node): boolean {
  return /Function/.test(node.type) && nodesIn(node.body as Node).some(isAssertion);
}

/** Inside of another function, what is let go may be waited for all the same. */
function isInner(statement: Node, body: Node): boolean {
  return nodesIn(body).some(
    (node) =>
      node !== body &&
      /Function/.test(node.type) &&
      node.start < statement.start &&
      statement.end <= node.end,
  );
}

/** The test that noticed a bug, but after its end: its name, where it counts. */
export function lateOn(
  { result }: Observation,
  counting: { key: string; name: string }[],
): string | undefined {
  const keys = result.unhandled.map(({ key }) => key);
  return counting.find(({ key }) => keys.includes(key))?.name;
}
