import { catalogue } from '../sentences/sentences.ts';
import { chainOf, isAssertion } from '../syntax/chain.ts';
import { isFunction } from '../syntax/functions.ts';
import { lineOf, type SuiteFile } from '../syntax/suite-file.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { variablesIn } from '../syntax/variables.ts';
import { childrenOf, nodesIn, nodesOfType, type Node } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['arrange-act-assert'];

export const arrangeActAssert: Habit = {
  id: 'arrange-act-assert',
  how: 'noted',
  lesson: '03-naming',
  rules: [
    'Not kept if an assertion of a test is inside a loop, a condition, a `switch` or a `catch`. It may run many times or never, and the name of the test does not say.',
    'Left alone are loops around tests, and loops and conditions without an assertion inside. So are loops over a list that is written out, or for a number of times that is. So is a condition or loop on what an earlier assertion has pinned down. So is a test that counts its assertions by `expect.assertions` or says `expect.unreachable`.',
  ],
  judge({ suite }) {
    if (suite.tests.length === 0) return { silent: sentences.none };
    const broken = suite.tests.flatMap((test) =>
      branchesOf(test).map((branch) => ({
        test: fullNameOf(test),
        file: test.file.path,
        line: lineOf(test.file, branch),
        evidence: /^(For|While|DoWhile|Call)/.test(branch.type) ? sentences.loop : sentences.condition,
      })),
    );
    return findingOf(broken, sentences.kept);
  },
};

/** Loops and conditions with an assertion inside, which no earlier assertion makes certain. */
function branchesOf({ callback, file }: WrittenTest): Node[] {
  if (!callback) return [];
  if (nodesIn(callback).some((node) => isAssertion(node) && countsAssertions(chainOf(node)))) return [];
  const pinned = new Set<string>();
  const found: Node[] = [];
  const walk = (node: Node): void => {
    if (isAssertion(node)) for (const name of namesIn(node)) pinned.add(name);
    const subject = node.type === 'CatchClause' ? undefined : subjectOf(node);
    if (node.type === 'CatchClause' || subject) {
      const isCertain =
        subject &&
        (isWrittenOut(subject, file) || isCounted(node) || namesIn(subject).some((name) => pinned.has(name)));
      if (!isCertain && asserts(node)) {
        found.push(node);
        return;
      }
    }
    childrenOf(node).forEach(walk);
  };
  walk(callback);
  return found;
}

function countsAssertions([, word]: string[]): boolean {
  return ['assertions', 'hasAssertions', 'unreachable', 'fail'].includes(word);
}

/** Calls whose result has as many items as what they are called on. */
const keepsLength = /^(entries|values|keys|map|toSorted|toReversed|all|allSettled|from|Map|Set)$/;

/** A list whose length a reader sees: `[phone, laptop]`, the name of one, or `name.entries()`. */
function isWrittenOut(node: Node, file: SuiteFile): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return node.elements.length > 0;
    case 'ObjectExpression':
      return node.properties.length > 0;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isWrittenOut(node.expression, file);
    case 'AwaitExpression':
      return isWrittenOut(node.argument, file);
    case 'MemberExpression':
      return isWrittenOut(node.object, file);
    case 'CallExpression':
    case 'NewExpression': {
      if (chainOf(node.callee).join('.') === 'Array') return isLiteralNumber(node.arguments[0]);
      if (!keepsLength.test(chainOf(node.callee).at(-1) ?? '')) return false;
      const list = node.arguments.find((one) => !isFunction(one));
      return isWrittenOut(list ?? node.callee, file);
    }
    case 'Identifier':
      return variablesIn(file.program).some(
        ({ id, init }) =>
          chainOf(id)[0] === node.name &&
          init !== null &&
          init.type !== 'Identifier' &&
          isWrittenOut(init, file),
      );
    default:
      return false;
  }
}

/** Whether a `for` runs a number of times that a reader sees: `for (let i = 0; i < 5; i += 1)`. */
function isCounted(node: Node): boolean {
  if (node.type !== 'ForStatement' || node.init?.type !== 'VariableDeclaration') return false;
  const { init, test } = node;
  const isFromNumber = init.declarations.every((one) => one.init !== null && isLiteralNumber(one.init));
  return isFromNumber && test?.type === 'BinaryExpression' && isLiteralNumber(test.right);
}

function isLiteralNumber(node: Node | undefined): boolean {
  return node?.type === 'Literal' && typeof node.value === 'number';
}

/** The condition of a branch, or the list that a loop goes through. */
function subjectOf(node: Node): Node | undefined {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
    case 'ForStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
      return node.test ?? undefined;
    case 'SwitchStatement':
      return node.discriminant;
    case 'ForOfStatement':
    case 'ForInStatement':
      return node.right;
    case 'CallExpression':
      return chainOf(node.callee).at(-1) === 'forEach' ? node.callee : undefined;
    default:
      return undefined;
  }
}

function asserts(node: Node): boolean {
  return nodesIn(node).some(isAssertion);
}

/** All names in an expression but `expect`. */
function namesIn(node: Node): string[] {
  return nodesOfType(node, 'Identifier').flatMap(({ name }) => (name === 'expect' ? [] : [name]));
}
