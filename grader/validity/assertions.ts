import { parseModule } from '../syntax/parse.ts';
import { chainOf } from '../syntax/chain.ts';
import { nodesOfType } from '../syntax/walk.ts';
import type { MadeSuite } from './made-suite.ts';

/** How many assertions are written in a suite: calls of `expect(…)` and of Node's `assert`. One in a loop is one. */
export function assertionsIn({ files }: Pick<MadeSuite, 'files'>): number {
  return Object.entries(files).reduce((sum, [file, text]) => sum + countIn(file, text), 0);
}

function countIn(file: string, text: string): number {
  const calls = nodesOfType(parseModule(file, text).program, 'CallExpression');
  return calls.filter(({ callee }) => isAsserting(chainOf(callee).join('.'))).length;
}

/** Not `expect.any(…)`, which is a part of an assertion, and not the matcher at the end of one. */
function isAsserting(called: string): boolean {
  return /^(?:expect(?:\.soft|\.poll)?|assert(?:\.\w+)*)$/.test(called);
}
