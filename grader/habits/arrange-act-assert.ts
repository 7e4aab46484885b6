import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';
import {
  chainOf,
  childrenOf,
  isAssertion,
  isNode,
  lineOf,
  nodesIn,
  type Node,
  type SuiteFile,
  type WrittenTest,
} from './suite-syntax.ts';

const sentences = catalogue.habits['arrange-act-assert'];

export const arrangeActAssert: Habit = {
  id: 'arrange-act-assert',
  how: 'noted',
  lesson: '03-naming',
  rules: [
    'Not kept where an assertion of a test stands inside a loop, a condition, a `switch` or a `catch`: it may run many times or never, and the name of the test does not say.',
    'Left alone: loops around tests, which make more of them; loops over a list that is written out; loops and conditions without an assertion inside, such as a guard that TypeScript asks for; a condition or loop on what an earlier assertion has pinned down; a test that counts its assertions by `expect.assertions` or says `expect.unreachable`.',
  ],
  judge({ suite }) {
    if (suite.tests.length === 0) return { silent: sentences.none };
    const broken = suite.tests.flatMap((test) =>
      branchesOf(test).map((branch) => ({
        test: [...test.around, test.title].join(' > '),
        file: test.file.path,
        line: lineOf(test.file, branch),
        evidence: /^(For|While|DoWhile|Call)/.test(branch.type) ? sentences.loop : sentences.condition,
      })),
    );
    return findingOf(broken, sentences.kept);
  },
};

const subjects: Record<string, string> = {
  IfStatement: 'test',
  ConditionalExpression: 'test',
  SwitchStatement: 'discriminant',
  ForStatement: 'test',
  ForOfStatement: 'right',
  ForInStatement: 'right',
  WhileStatement: 'test',
  DoWhileStatement: 'test',
};

/** Loops and conditions with an assertion inside, which no earlier assertion makes certain. */
function branchesOf({ body, file }: WrittenTest): Node[] {
  if (!body) return [];
  if (nodesIn(body).some((node) => isAssertion(node) && countsAssertions(chainOf(node)))) return [];
  const pinned = new Set<string>();
  const found: Node[] = [];
  const walk = (node: Node): void => {
    if (isAssertion(node)) for (const name of namesIn(node)) pinned.add(name);
    const subject = node.type === 'CatchClause' ? undefined : subjectOf(node);
    if (node.type === 'CatchClause' || subject) {
      const isCertain =
        subject && (isWrittenOut(subject, file) || namesIn(subject).some((name) => pinned.has(name)));
      if (!isCertain && asserts(node)) {
        found.push(node);
        return;
      }
    }
    childrenOf(node).forEach(walk);
  };
  walk(body);
  return found;
}

function countsAssertions([, word]: string[]): boolean {
  return ['assertions', 'hasAssertions', 'unreachable', 'fail'].includes(word);
}

/** What leaves as many items as there are. */
const keepsLength = /^(entries|values|keys|map|toSorted|toReversed|all|allSettled|from|Map|Set)$/;

/** A list whose length a reader sees: `[phone, laptop]`, the name of one, or `name.entries()`. */
function isWrittenOut(node: Node, file: SuiteFile): boolean {
  switch (node.type) {
    case 'ArrayExpression':
      return (node.elements as Node[]).length > 0;
    case 'ObjectExpression':
      return (node.properties as Node[]).length > 0;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
      return isWrittenOut(node.expression as Node, file);
    case 'AwaitExpression':
      return isWrittenOut(node.argument as Node, file);
    case 'MemberExpression':
      return isWrittenOut(node.object as Node, file);
    case 'CallExpression':
    case 'NewExpression': {
      if (!keepsLength.test(chainOf(node.callee).at(-1) ?? '')) return false;
      const list = (node.arguments as Node[]).find((one) => !/Function/.test(one.type));
      return isWrittenOut(list ?? (node.callee as Node), file);
    }
    case 'Identifier':
      return nodesIn(file.program).some(
        ({ type, id, init }) =>
          type === 'VariableDeclarator' &&
          chainOf(id)[0] === node.name &&
          isNode(init) &&
          init.type !== 'Identifier' &&
          isWrittenOut(init, file),
      );
    default:
      return false;
  }
}

/** What decides: the condition, or what is gone through. */
function subjectOf(node: Node): Node | undefined {
  if (node.type === 'CallExpression' && chainOf(node.callee).at(-1) === 'forEach') return node.callee as Node;
  return node[subjects[node.type]] as Node | undefined;
}

function asserts(node: Node): boolean {
  return nodesIn(node).some(isAssertion);
}

/** Names of variables; `expect` and members are none. */
function namesIn(node: Node): string[] {
  return nodesIn(node).flatMap(({ type, name }) =>
    type === 'Identifier' && name !== 'expect' ? [String(name)] : [],
  );
}
