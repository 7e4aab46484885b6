import { chainOf, isAssertion, nodesIn, type Node, type SuiteSyntax } from '../habits/suite-syntax.ts';
import type { Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol.ts';

/** Whether a test has checks that it does not wait for. */
export function checksTooLate(run: TestRun, runs: TestRun[], suite: SuiteSyntax): boolean {
  if (run.lateAssertions) return true;
  // Most suites let nothing go: their syntax need not be read for the first answer.
  if (!mayLetGo.test(suite.textOf(run.file))) return false;
  const body = suite.writtenAs(run, runs)?.body;
  return body !== undefined && nodesIn(body).some((node) => isLetGo(node, body));
}

const mayLetGo =
  /\.(then|catch|finally)\(|(setTimeout|setImmediate|queueMicrotask)\(|\.(forEach|map|flatMap|filter)\(\s*async\b/;
const onPromises = /^(then|catch|finally|setTimeout|setImmediate|queueMicrotask)$/;
const onLists = /^(forEach|map|flatMap|filter)$/;

/** A call that takes its time, with an assertion in its callback, and nothing that waits for it. */
function isLetGo(statement: Node, body: Node): boolean {
  if (statement.type !== 'ExpressionStatement') return false;
  const call = statement.expression as Node;
  if (call.type !== 'CallExpression') return false;
  const word = chainOf(call.callee).at(-1) ?? '';
  const isLater = (call.arguments as Node[]).some(
    (one) =>
      /Function/.test(one.type) &&
      (onPromises.test(word) || (onLists.test(word) && one.async === true)) &&
      nodesIn(one.body as Node).some(isAssertion),
  );
  return isLater && !isInner(statement, body);
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
  const keys = result.unhandled.map(({ from, key }) => from ?? key);
  return counting.find(({ key }) => keys.includes(key))?.name;
}
