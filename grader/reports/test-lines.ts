import type { TestGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine, cleanText } from '../terminal/clean-text.ts';

const sentences = catalogue.grade;
const mostNotes = 4;
const mostBlanks = 8;

/** What a test printed, below what is said of it. */
export function printedLines(
  { printed = [], printedMore = 0 }: TestGrade,
  width: number,
  indent: string,
): string[] {
  if (printed.length === 0) return [];
  return [
    ...wrapped(sentences.printed, width, indent),
    ...printed.flatMap((line) => wrapped(cleanText(line), width, `${indent}  | ${leftOf(line)}`)),
    ...(printedMore > 0 ? wrapped(sentences.morePrinted(printedMore), width, `${indent}  `) : []),
  ];
}

/** The blanks that a line begins with: they show what is inside of what. */
function leftOf(line: string): string {
  return line.slice(0, line.search(/\S|$/)).slice(0, mostBlanks);
}

/** What is to be known of tests that count. @param isFull of all of them, and not only of the first */
export function noteLines(tests: TestGrade[], width: number, isFull = false): string[] {
  const noted = tests.filter(({ note }) => note !== undefined);
  const shown = isFull ? noted : noted.slice(0, mostNotes);
  const more = noted.length - shown.length;
  return [
    ...shown.flatMap(({ name, note = '' }) => [
      ...wrapped(sentences.note(cleanLine(name)), width, '  ', '    '),
      ...wrapped(cleanText(note), width, '    '),
    ]),
    ...(more > 0 ? [`  ${sentences.more(more)}`] : []),
  ];
}
