import type { TestGrade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import type { Colours } from '../terminal/colours.ts';
import { labelOf, refusalLines } from './refusal-lines.ts';
import { printedLines } from './test-lines.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine, cleanText } from '../terminal/clean-text.ts';

const longestMessage = 2000;

/** Tests that do not count, each with its reason: first those that refuse correct code, then those that are open. */
export function attentionLines(tests: TestGrade[], width: number, colours: Colours, indent = '  '): string[] {
  const waiting = tests.filter(({ counts }) => !counts);
  const open = waiting.filter((test) => !refusesCorrect(test));
  return [
    ...refusalLines(waiting.filter(refusesCorrect), width, colours, indent),
    ...openLines(open, width, indent),
  ];
}

/** What several tests wait for is said once, below the last of them. */
function openLines(open: TestGrade[], width: number, indent: string): string[] {
  const alike = Map.groupBy(open, (test) => `${labelOf(test)} ${test.message ?? ''}`);
  return [...alike.values()].flatMap((tests) => [
    ...tests.flatMap((test) => [
      ...wrapped(`${labelOf(test)}: ${cleanLine(test.name)}`, width, indent, `${indent}  `),
      ...printedLines(test, width, `${indent}  `),
    ]),
    ...(tests[0].message ? wrapped(cleanText(tests[0].message, longestMessage), width, `${indent}  `) : []),
  ]);
}
