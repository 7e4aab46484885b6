import type { ESTree } from 'vite';
import { chainOf } from './chain.ts';
import { isFunction, type FunctionNode } from './functions.ts';
import { lineOf, type SuiteFile } from './suite-file.ts';
import { namesFitting, titleIn } from './test-title.ts';
import { nodesOfType, type Node } from './walk.ts';

/** A test as it is written in the text: a table has one of these, and many runs. */
export interface WrittenTest {
  file: SuiteFile;
  /** Counts from 1. */
  line: number;
  title: string;
  /** The titles of the suites around it. */
  around: string[];
  isTable: boolean;
  /** The whole call, as in `test('…', () => {})`. */
  call: ESTree.CallExpression;
  /** The function that Vitest runs. */
  callback: FunctionNode | undefined;
  /** What its runs can be called. */
  names: RegExp;
}

const modifiers = new Set('for each only skip todo concurrent sequential fails skipIf runIf'.split(' '));

/** The tests of a file, in the order of the text. */
export function testsIn(file: SuiteFile): WrittenTest[] {
  const found: WrittenTest[] = [];
  const suites: { end: number; title: string }[] = [];
  for (const call of nodesOfType(file.program, 'CallExpression')) {
    const [root, ...rest] = chainOf(call.callee);
    const title = titleIn(call);
    if (title === undefined || !rest.every((word) => modifiers.has(word))) continue;
    while (suites.length > 0 && suites.at(-1)!.end < call.start) suites.pop();
    if (root === 'describe' || root === 'suite') suites.push({ end: call.end, title });
    if (root !== 'test' && root !== 'it') continue;
    const around = suites.map((suite) => suite.title);
    found.push({
      file,
      line: lineOf(file, call),
      title,
      around,
      names: namesFitting({ around, title }),
      isTable: rest.includes('for') || rest.includes('each'),
      call,
      callback: call.arguments.find(isFunction),
    });
  }
  return found;
}

/** The test of this file whose call holds the node. */
export function testAround(
  { start }: Pick<Node, 'start'>,
  tests: WrittenTest[],
  file: SuiteFile,
): WrittenTest | undefined {
  return tests.find((test) => test.file === file && test.call.start <= start && start < test.call.end);
}
