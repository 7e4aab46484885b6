import { assertedValue } from './asserted-value.ts';
import { chainOf, isAssertion } from './chain.ts';
import type { SuiteSyntax } from './suite-syntax.ts';
import { nodesOfType, type NodeOf } from './walk.ts';
import { testAround, type WrittenTest } from './written-test.ts';

const tables = /^(?:test|it|describe)\.(?:for|each)$/;
const doubles = /^vi\.(?:fn|spyOn|mock|useFakeTimers|setSystemTime|stubEnv|stubGlobal)$/;

/**
 * The words of Vitest that a suite is written with, in the order of the text: matchers such as `rejects.toThrow`,
 * tables, fixtures and doubles.
 * @param leftOut tests that are not looked at
 */
export function usedWords({ files, tests }: SuiteSyntax, leftOut: WrittenTest[] = []): string[] {
  const found = new Set<string>();
  for (const file of files) {
    for (const call of nodesOfType(file.program, 'CallExpression')) {
      const word = wordOf(call);
      const around = word === undefined ? undefined : testAround(call, tests, file);
      if (word !== undefined && !(around && leftOut.includes(around))) found.add(word);
    }
  }
  return [...found];
}

function wordOf(call: NodeOf<'CallExpression'>): string | undefined {
  const words = chainOf(call);
  if (isAssertion(call))
    return assertedValue(call)
      ? words
          .filter((word) => word !== 'not')
          .slice(1)
          .join('.')
      : undefined;
  const name = words.slice(0, 2).join('.');
  if (words.at(-1) === 'extend' && words[0] !== 'expect') return 'test.extend';
  return tables.test(name) || doubles.test(name) ? name : undefined;
}
