import { chainOf } from '../syntax/chain.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import { nodesIn, nodesOfType, type Node } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';

/** The calls in a piece of code, each by its last word, and all names in it. */
interface Words {
  called: Set<string>;
  named: Set<string>;
}

const known = new WeakMap<SuiteSyntax, Map<string, Words>>();

/** The words by which a suite calls anything. */
export function calledIn({ files }: SuiteSyntax): Set<string> {
  return new Set(files.flatMap(({ program }) => [...wordsIn(program).called]));
}

/**
 * The words by which a test calls anything: itself, in the hooks around it, and in the functions, classes and fixtures
 * of the suite that these use, in whatever file.
 */
export function wordsOf(test: WrittenTest, suite: SuiteSyntax): Set<string> {
  let declared = known.get(suite);
  if (!declared) known.set(suite, (declared = declaredIn(suite)));
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
  for (const node of [test.call, ...hooksAround(test)]) add(wordsIn(node));
  return words;
}

/** By name. */
function declaredIn({ files }: SuiteSyntax): Map<string, Words> {
  const declared = new Map<string, Words>();
  for (const { program } of files) {
    for (const node of nodesOfType(program, 'FunctionDeclaration', 'VariableDeclarator', 'ClassDeclaration'))
      if (node.id) declared.set(chainOf(node.id)[0], wordsIn(node));
    for (const { local, imported } of nodesOfType(program, 'ImportSpecifier'))
      if ('name' in imported && imported.name !== local.name)
        declared.set(local.name, { called: new Set(), named: new Set([imported.name]) });
  }
  return declared;
}

/** The hooks that run before a test: those of its file, and of each `describe` around it. */
function hooksAround({ call, file }: WrittenTest): Node[] {
  const calls = nodesOfType(file.program, 'CallExpression');
  const isIn = (inner: Node, outer: Node): boolean => outer.start <= inner.start && inner.end <= outer.end;
  const suites = calls.filter(({ callee }) => /^(describe|suite)$/.test(chainOf(callee)[0] ?? ''));
  return calls.filter(
    (hook) =>
      /^(before|around)(Each|All)$/.test(chainOf(hook.callee).at(-1) ?? '') &&
      suites.every((suite) => !isIn(hook, suite) || isIn(call, suite)),
  );
}

function wordsIn(node: Node): Words {
  const words: Words = { called: new Set(), named: new Set() };
  for (const one of nodesIn(node)) {
    if (one.type === 'Identifier') words.named.add(one.name);
    if (one.type === 'CallExpression') words.called.add(chainOf(one.callee).at(-1) ?? '');
  }
  return words;
}
