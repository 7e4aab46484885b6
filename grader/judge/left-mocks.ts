import { chainOf, propertyOf } from '../syntax/chain.ts';
import { functionsIn } from '../syntax/functions.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { assigns, variablesIn } from '../syntax/variables.ts';
import { nodesOfType, type Node, type NodeOf } from '../syntax/walk.ts';

/** Calls that give a mock another answer until it is restored. */
const changing = /^mock(ReturnValue|ResolvedValue|RejectedValue|Implementation|ReturnThis|Throw)$/;
const restoring = /^(mockRestore|mockReset|restoreAllMocks|resetAllMocks|resetModules)$/;

/** Whether a test gives a shared mock its own answer, and the file never restores it. */
export function leavesMock(suite: SuiteSyntax, name: string, file: string): boolean {
  const test = suite.tests.find((one) => one.file.path === file && one.names.test(name));
  const callback = test?.callback;
  if (!callback) return false;
  const isRestored = nodesOfType(test.file.program, 'MemberExpression').some((member) =>
    restoring.test(propertyOf(member)),
  );
  return (
    !isRestored &&
    nodesOfType(callback, 'CallExpression').some((call) => {
      const target = sharedMockChangedBy(call);
      return target !== undefined && !isMadeIn(callback, target) && !assigns(test.file.program, target);
    })
  );
}

/** The variable of the mock that a call changes: `bytes` of `vi.mocked(bytes).mockReturnValue(…)`. */
function sharedMockChangedBy(call: NodeOf<'CallExpression'>): string | undefined {
  const words = chainOf(call);
  const isSpy = words[0] === 'vi' && words[1] === 'spyOn';
  if (!changing.test(words.at(-1) ?? '') && !(isSpy && words.length === 2)) return undefined;
  if (words[0] !== 'vi') return words[0];
  // A mock of `vi.fn()` is new: only these two change one that is there already.
  if (!isSpy && words[1] !== 'mocked') return undefined;
  const made = nodesOfType(call, 'CallExpression').find((one) => chainOf(one).length === 2);
  return chainOf(made?.arguments[0])[0];
}

/** Whether a variable belongs to the test itself or to its fixtures: what it holds is gone when the test ends. */
function isMadeIn(callback: Node, name: string): boolean {
  const patterns = [
    ...variablesIn(callback).map(({ id }) => id),
    ...functionsIn(callback).flatMap(({ params }) => params),
  ];
  return patterns.some((pattern) => nodesOfType(pattern, 'Identifier').some((one) => one.name === name));
}
