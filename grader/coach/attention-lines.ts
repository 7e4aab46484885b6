import type { TestGrade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { refusalLines } from '../reports/refusal-lines.ts';
import { printedLines } from '../reports/test-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { cleanLine } from '../terminal/clean-text.ts';

const { coach: sentences, grade: words } = catalogue;

/** So many tests of a kind are told of before a reader asks for all. */
export const fewTests = 4;

/**
 * Tests that refuse correct code, each with its reason.
 * @param mostTests of more, only the number is told
 */
export function firstRefusalLines(
  tests: TestGrade[],
  columns: number,
  colours: Colours,
  mostTests: number,
): string[] {
  const refusing = tests.filter(refusesCorrect);
  return [
    ...refusalLines(refusing.slice(0, mostTests), columns, colours, '  '),
    ...moreLine(refusing.length - mostTests),
  ];
}

/**
 * Tests that are not finished, by what they wait for.
 * @param mostTests of more, only the number is told
 */
export function openLines(tests: TestGrade[], columns: number, mostTests: number): string[] {
  const open = tests.filter((test) => !test.counts && !refusesCorrect(test));
  const byMessage = Map.groupBy(open, ({ message }) => message ?? words.notDone);
  let left = mostTests;
  const lines = [...byMessage].flatMap(([message, waiting]) => {
    const shown = waiting.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0
      ? []
      : [
          ...wrapped(message, columns, '  '),
          ...shown.flatMap((test) => [
            ...wrapped(`"${cleanLine(test.name)}"`, columns, '    ', '     '),
            ...printedLines(test, columns, '      '),
          ]),
        ];
  });
  const hasNoAssertion = open.some(({ reason }) => reason === 'asserts-nothing');
  return [
    ...lines,
    ...moreLine(open.length - mostTests),
    ...(hasNoAssertion ? wrapped(sentences.writeAnExpect, columns, '  ') : []),
  ];
}

function moreLine(count: number): string[] {
  return count > 0 ? [`  ${words.more(count)}`] : [];
}
