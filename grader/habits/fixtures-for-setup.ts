import { catalogue } from '../sentences/sentences.ts';
import { chainOf, isAssertion } from '../syntax/chain.ts';
import { importsOf } from '../syntax/imports.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { nodesIn, nodesOfType } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['fixtures-for-setup'];
const manyLines = 3;
const manyTests = 3;

export const fixturesForSetup: Habit = {
  id: 'fixtures-for-setup',
  how: 'noted',
  lesson: '06-fixtures',
  rules: [
    `Not kept where ${manyTests} tests begin with the same ${manyLines} statements, letter by letter, and the suite has no fixture: neither \`test.extend\` nor \`beforeEach\`.`,
    'Kept if the set-up has a place of its own: a fixture, or a function of the file that two tests call.',
  ],
  judge({ suite }) {
    const groups = new Map<string, WrittenTest[]>();
    for (const test of suite.tests) {
      const start = beginningOf(test);
      if (start !== undefined) groups.set(start, [...(groups.get(start) ?? []), test]);
    }
    const repeated = [...groups.values()].filter(({ length }) => length >= manyTests);
    if (suite.files.some(hasFixtures)) return { kept: sentences.kept };
    const isShared = hasSharedHelper(suite.tests);
    if (repeated.length === 0 && !isShared) return { silent: sentences.none };
    return findingOf(
      repeated.map(([first, ...others]) => ({
        test: fullNameOf(first),
        file: first.file.path,
        line: first.line,
        evidence: sentences.broken(others.length + 1, manyLines),
      })),
      sentences.kept,
    );
  },
};

/** The text of the first statements, where none of them asserts. */
function beginningOf({ callback, file }: WrittenTest): string | undefined {
  const block = callback?.body;
  if (block?.type !== 'BlockStatement') return undefined;
  const statements = block.body.slice(0, manyLines);
  if (statements.length < manyLines || statements.some((one) => nodesIn(one).some(isAssertion)))
    return undefined;
  return statements.map(({ start, end }) => file.text.slice(start, end).replaceAll(/\s+/g, ' ')).join('\n');
}

function hasFixtures({ program }: SuiteFile): boolean {
  return (
    nodesOfType(program, 'CallExpression').some(({ callee }) =>
      /^(extend|beforeEach|beforeAll)$/.test(chainOf(callee).at(-1) ?? ''),
    ) || importsOf(program).some(({ source }) => source.value.endsWith('fixtures/test.ts'))
  );
}

function hasSharedHelper(tests: WrittenTest[]): boolean {
  const callers = new Map<string, number>();
  for (const { callback, file } of tests) {
    const functionsOfFile = new Set(
      file.program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? chainOf(node.id) : [])),
    );
    const calls = callback ? nodesOfType(callback, 'CallExpression') : [];
    const called = new Set(calls.flatMap(({ callee }) => chainOf(callee)));
    for (const name of called.intersection(functionsOfFile)) callers.set(name, (callers.get(name) ?? 0) + 1);
  }
  return [...callers.values()].some((count) => count > 1);
}
