import { readdirSync } from 'node:fs';
import path from 'node:path';
import { contentOf } from '../course/content-cache.ts';
import type { Suite } from '../course/suite.ts';
import { isTestFile } from '../course/test-files.ts';
import { mutantKey } from '../implementations/mutants.ts';
import type { Confirmed } from '../session/confirmed.ts';
import type { Evidence } from '../session/evidence.ts';
import type { RunResult, TestId } from '../session/protocol/result.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import { syntaxOf, type SuiteSyntax } from '../syntax/suite-syntax.ts';
import type { Node } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';

/** What a warm grader knows from the suites before: an edit leaves most tests as they were. */
export class Memory {
  /** By bug or mutant, the name of the test that noticed it last. */
  readonly lastCatch = new Map<string, string>();
  readonly #confirmed = new Set<string>();

  /**
   * What tests were seen to notice more than once. Such a test must be the same to the letter, and so must be all that
   * stands around it.
   */
  confirmedIn(root: string, suite: Suite): Confirmed {
    let surroundings: string | undefined;
    const nameOf = (test: TestId, on: string): string => {
      const syntax = syntaxOf(suite.sources);
      surroundings ??= surroundingsOf(root, suite, syntax);
      const written = syntax.writtenAs(test, []);
      return JSON.stringify([surroundings, test.name, written ? textOf(written) : suite.sources, on]);
    };
    return {
      has: (test, on) => this.#confirmed.size > 0 && this.#confirmed.has(nameOf(test, on)),
      add: (test, on) => void this.#confirmed.add(nameOf(test, on)),
    };
  }

  remember({ observations, mutants }: Evidence): void {
    const remember = (id: string, result: RunResult | undefined): void => {
      const test = result?.tests.find(({ status, timedOut }) => status === 'failed' && !timedOut);
      if (test) this.lastCatch.set(id, test.name);
    };
    for (const { implementation, result } of observations)
      if (implementation.kind === 'bug') remember(implementation.id, result);
    for (const { mutant, result } of mutants?.observations ?? []) remember(mutantKey(mutant), result);
  }
}

function textOf({ file, call }: WrittenTest): string {
  return file.text.slice(call.start, call.end);
}

/** A short name for all that tests may depend on, but for the other tests. Comments between statements do not matter. */
function surroundingsOf(root: string, { folder }: Suite, syntax: SuiteSyntax): string {
  const helpers = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => (entry.isFile() || entry.isDirectory()) && !isTestFile(entry.name))
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && name !== 'node_modules');
  const statements = syntax.files.flatMap((file) =>
    file.program.body.map((statement) => withoutTests(file, statement, syntax.tests)),
  );
  return contentOf(
    root,
    ['src', 'fixtures', 'variants', ...helpers.map((name) => path.relative(root, path.join(folder, name)))],
    ...statements,
  );
}

/** A test inside of another's call, as in a loop, goes with the outer one. */
function withoutTests({ path: file, text }: SuiteFile, statement: Node, tests: WrittenTest[]): string {
  let rest = '';
  let { start } = statement;
  for (const { call } of tests.filter((test) => test.file.path === file)) {
    if (call.start < start || call.end > statement.end) continue;
    rest += text.slice(start, call.start);
    start = call.end;
  }
  return rest + text.slice(start, statement.end);
}
