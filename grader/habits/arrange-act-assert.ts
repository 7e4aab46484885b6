import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';
import {
  chainOf,
  childrenOf,
  isAssertion,
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
  if ([...nodesIn(body)].some((node) => isAssertion(node) && countsAssertions(chainOf(node)))) return [];
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

/** A list whose length a reader sees: `[phone, laptop]`, or the name of one. */
function isWrittenOut(node: Node, { program }: SuiteFile): boolean {
  if (node.type === 'TSAsExpression') return isWrittenOut(node.expression as Node, { program } as SuiteFile);
  if (node.type === 'MemberExpression') return isWrittenOut(node.object as Node, { program } as SuiteFile);
  if (node.type === 'ArrayExpression') return (node.elements as Node[]).length > 0;
  if (node.type !== 'Identifier') return false;
  return [...nodesIn(program)].some(
    ({ type, id, init }) =>
      type === 'VariableDeclarator' &&
      chainOf(id)[0] === node.name &&
      (init as Node | null)?.type === 'ArrayExpression',
  );
}

/** What decides: the condition, or what is gone through. */
function subjectOf(node: Node): Node | undefined {
  if (node.type === 'CallExpression' && chainOf(node.callee).at(-1) === 'forEach') return node.callee as Node;
  return node[subjects[node.type]] as Node | undefined;
}

function asserts(node: Node): boolean {
  return [...nodesIn(node)].some(isAssertion);
}

/** Names of variables; `expect` and members are none. */
function namesIn(node: Node): string[] {
  return [...nodesIn(node)].flatMap(({ type, name }) =>
    type === 'Identifier' && name !== 'expect' ? [String(name)] : [],
  );
}
