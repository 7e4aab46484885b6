import { stripVTControlCharacters } from 'node:util';
import type { TestRun } from '../session/protocol/result.ts';
import type { TestGrade } from './grade.ts';

const mostLines = 5;
const longestLine = 200;

/** What a test printed, as far as it helps to find out why it does not count. */
export function printedBy({
  printed = [],
  printedMore = 0,
}: TestRun): Pick<TestGrade, 'printed' | 'printedMore'> {
  if (printed.length === 0) return {};
  const more = Math.max(0, printed.length - mostLines) + printedMore;
  return {
    printed: printed
      .slice(0, mostLines)
      .map(plain)
      .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line)),
    ...(more > 0 && { printedMore: more }),
  };
}

/** Without colours, and without what moves the cursor. */
function plain(line: string): string {
  return stripVTControlCharacters(line)
    .replaceAll('\t', '  ')
    .replaceAll(/[\p{Cc}]/gu, '')
    .trimEnd();
}
