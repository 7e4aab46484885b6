import path from 'node:path';
import type { Node, SuiteSyntax } from '../habits/suite-syntax.ts';
import type { TestRun } from '../session/protocol.ts';

const others = /^(node:test|@jest\/globals|bun:test|mocha|ava|tape|@playwright\/test|@japa\/runner)$/;

/** A file with no test that Vitest sees, and that takes its tests from another runner. */
export function otherRunner(
  suite: SuiteSyntax,
  tests: Pick<TestRun, 'file'>[],
): { file: string; runner: string } | undefined {
  for (const own of suite.paths) {
    const runner = tests.some(({ file }) => file === own) ? undefined : otherRunnerIn(suite, own);
    if (runner !== undefined) return { file: path.basename(own), runner };
  }
  return undefined;
}

/** The runner that a file imports, if it is not Vitest. @param file absolute */
export function otherRunnerIn(suite: SuiteSyntax, file: string): string | undefined {
  const body = suite.files.find((one) => one.path === file)?.program.body as Node[] | undefined;
  return body
    ?.map(({ source }) => (source ? String((source as Node).value) : ''))
    .find((module) => others.test(module));
}
