import path from 'node:path';
import type { TestRun } from '../session/protocol/result.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';

const others = /^(node:test|@jest\/globals|bun:test|mocha|ava|tape|@playwright\/test|@japa\/runner)$/;

/** A file with no test that Vitest sees, and that takes its tests from another runner. */
export function otherRunner(
  suite: SuiteSyntax,
  tests: Pick<TestRun, 'file'>[],
): { file: string; runner: string } | undefined {
  for (const file of suite.paths) {
    const runner = tests.some((test) => test.file === file) ? undefined : otherRunnerIn(suite, file);
    if (runner !== undefined) return { file: path.basename(file), runner };
  }
  return undefined;
}

/** The runner that a file imports, if it is not Vitest. @param file absolute */
export function otherRunnerIn(suite: SuiteSyntax, file: string): string | undefined {
  const statements = suite.files.find((one) => one.path === file)?.program.body ?? [];
  return statements
    .map((node) => ('source' in node ? (node.source?.value ?? '') : ''))
    .find((module) => others.test(module));
}
