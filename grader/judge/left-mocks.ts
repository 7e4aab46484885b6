import { chainOf, nodesIn, type Node, type SuiteSyntax, type WrittenTest } from '../habits/suite-syntax.ts';

/** What makes a mock answer otherwise until somebody puts it back. */
const changing = /^mock(ReturnValue|ResolvedValue|RejectedValue|Implementation|ReturnThis|Throw)$/;
const restoring = /^(mockRestore|mockReset|restoreAllMocks|resetAllMocks|resetModules)$/;

/** Whether a test gives a mock that others use, too, an answer of its own, and the file puts it back nowhere. */
export function leavesMock(suite: SuiteSyntax, name: string, file: string): boolean {
  const test = suite.tests.find((one) => one.file.path === file && one.names.test(name));
  if (!test?.body) return false;
  const isPutBack = nodesIn(test.file.program).some(
    ({ type, property }) => type === 'MemberExpression' && restoring.test(String((property as Node).name)),
  );
  return !isPutBack && nodesIn(test.body).some((node) => changesMock(node, test));
}

function changesMock(node: Node, test: WrittenTest): boolean {
  if (node.type !== 'CallExpression') return false;
  const words = chainOf(node);
  const [target, isKept] = mockOf(node);
  const isSpy = words[0] === 'vi' && words[1] === 'spyOn';
  const changes = changing.test(words.at(-1) ?? '') || (isSpy && words.length === 2);
  return changes && target !== undefined && isKept && !isOwn(target, test) && !isRenewed(target, test);
}

/** What is changed, by its first word: of `vi.mocked(bytes).mockReturnValue(…)`, bytes. */
function mockOf(node: Node): [target: string | undefined, isKept: boolean] {
  const words = chainOf(node);
  if (words[0] !== 'vi') return [words[0], true];
  const made = nodesIn(node).find((one) => one.type === 'CallExpression' && chainOf(one).length === 2);
  const [first] = (made?.arguments ?? []) as Node[];
  return [first && chainOf(first)[0], words[1] === 'mocked' || words[1] === 'spyOn'];
}

/** Whether the file gives the variable a new value, as a beforeEach does. */
function isRenewed(name: string, { file }: WrittenTest): boolean {
  return nodesIn(file.program).some(
    ({ type, left }) => type === 'AssignmentExpression' && (left as Node).name === name,
  );
}

/** A variable of the test itself is gone when the test ends, and so is what it holds; so is what a fixture made. */
function isOwn(name: string, { body }: WrittenTest): boolean {
  const own = nodesIn(body!).flatMap((node) => {
    if (node.type === 'VariableDeclarator') return [node.id as Node];
    return /Function/.test(node.type) ? (node.params as Node[]) : [];
  });
  return own.some((pattern) =>
    nodesIn(pattern).some((one) => one.type === 'Identifier' && one.name === name),
  );
}
