import { catalogue } from '../sentences/sentences.ts';
import { chainOf } from '../syntax/chain.ts';
import type { SuiteFile } from '../syntax/suite-file.ts';
import { nodesIn, nodesOfType, type Node } from '../syntax/walk.ts';
import type { Habit } from './habit.ts';

const sentences = catalogue.habits['realistic-workflows'];
const steps = 3;

export const realisticWorkflows: Habit = {
  id: 'realistic-workflows',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '13-integration',
  rules: [
    "A workflow is a test that counts and calls three different operations of the lesson's code, itself or through functions of its own file.",
    'Kept if there is one. Nothing is said if the suite calls fewer than three operations in all.',
  ],
  judge(seen) {
    const { evidence, grade, suite } = seen;
    const operations = new Set(evidence.mutants?.observations.flatMap(({ mutant }) => mutant.inside ?? []));
    const called = new Set(suite.files.flatMap(({ program }) => [...wordsIn(program).called]));
    const used = [...operations].filter((name) => called.has(name));
    if (used.length < steps) return { silent: sentences.tooFew };

    const runs = evidence.observations[0].result.tests;
    const workflow = runs.find((run) => {
      if (!grade.tests.some(({ name, counts }) => counts && name === run.name)) return false;
      const written = suite.writtenAs(run, runs);
      if (!written) return false;
      const words = wordsFrom(written.callback ?? written.call, written.file);
      return used.filter((name) => words.has(name)).length >= steps;
    });
    return workflow ? { kept: sentences.kept(workflow.name) } : { broken: [{ evidence: sentences.broken }] };
  },
};

/** The calls in a piece of code, each by its last word, and all names in it. */
interface Words {
  called: Set<string>;
  named: Set<string>;
}

const known = new WeakMap<SuiteFile, Map<string, Words>>();

/** The calls in this code, and in the functions of the file that it uses. */
function wordsFrom(node: Node, file: SuiteFile): Set<string> {
  let declared = known.get(file);
  if (!declared) known.set(file, (declared = declaredIn(file)));
  const words = new Set<string>();
  const seen = new Set<string>();
  const add = ({ called, named }: Words): void => {
    for (const word of called) words.add(word);
    for (const name of named) {
      const next = declared.get(name);
      if (!next || seen.has(name)) continue;
      seen.add(name);
      add(next);
    }
  };
  add(wordsIn(node));
  return words;
}

function declaredIn({ program }: SuiteFile): Map<string, Words> {
  const declared = new Map<string, Words>();
  for (const node of nodesOfType(program, 'FunctionDeclaration', 'VariableDeclarator'))
    declared.set(chainOf(node.id)[0], wordsIn(node));
  return declared;
}

function wordsIn(node: Node): Words {
  const words: Words = { called: new Set(), named: new Set() };
  for (const one of nodesIn(node)) {
    if (one.type === 'Identifier') words.named.add(one.name);
    if (one.type === 'CallExpression') words.called.add(chainOf(one.callee).at(-1) ?? '');
  }
  return words;
}
