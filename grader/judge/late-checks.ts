import type { Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import { chainOf, isAssertion } from '../syntax/chain.ts';
import { functionsIn, isAsyncFunction, isFunction } from '../syntax/functions.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { nodesIn, nodesOfType, type Node, type NodeOf } from '../syntax/walk.ts';

/** Whether a test has checks that it does not wait for. */
export function checksTooLate(run: TestRun, runs: TestRun[], suite: SuiteSyntax): boolean {
  if (run.late) return true;
  // Most suites wait for all their checks: their syntax need not be read for the first answer.
  if (!mayStartAndLeave.test(suite.textOf(run.file))) return false;
  const callback = suite.writtenAs(run, runs)?.callback;
  if (callback === undefined) return false;
  const starters = run.assertions === 0 ? [onPromises, onTimers] : [onPromises];
  return nodesOfType(callback, 'ExpressionStatement').some((statement) =>
    isNotAwaited(statement, callback, starters),
  );
}

const mayStartAndLeave =
  /\.(then|catch|finally|waitFor|waitUntil)\(|(setTimeout|setImmediate|queueMicrotask)\(|\.(forEach|map|flatMap|filter)\(\s*async\b|\(async\b/;
const onPromises = /^(then|catch|finally|waitFor|waitUntil)$/;
/** Where the test has set the clock itself, their callbacks run before it ends. */
const onTimers = /^(setTimeout|setImmediate|queueMicrotask)$/;
const onLists = /^(forEach|map|flatMap|filter)$/;

/** Whether a statement starts something that takes time, with an assertion in its callback, and nothing waits for it. */
function isNotAwaited(statement: NodeOf<'ExpressionStatement'>, callback: Node, starters: RegExp[]): boolean {
  const call = withoutVoid(statement.expression);
  if (call.type !== 'CallExpression') return false;
  const word = chainOf(call.callee).at(-1) ?? '';
  const isLater =
    call.arguments.some(
      (one) =>
        asserts(one) &&
        (starters.some((words) => words.test(word)) || (onLists.test(word) && isAsyncFunction(one))),
    ) || isCalledAtOnce(call.callee);
  return isLater && !isInner(statement, callback);
}

/** `void promise` says that nothing waits. */
function withoutVoid(node: Node): Node {
  return node.type === 'UnaryExpression' && node.operator === 'void' ? node.argument : node;
}

/** Of `(async () => { … })()`. */
function isCalledAtOnce(callee: Node): boolean {
  const inner = callee.type === 'ParenthesizedExpression' ? callee.expression : callee;
  return isAsyncFunction(inner) && asserts(inner);
}

function asserts(node: Node): boolean {
  return isFunction(node) && nodesIn(node.body).some(isAssertion);
}

/** Whether a statement is in another function, which something may wait for. */
function isInner(statement: Node, callback: Node): boolean {
  return functionsIn(callback).some(
    (node) => node !== callback && node.start < statement.start && statement.end <= node.end,
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
