import type { TestGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { printedLines } from './test-lines.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine, cleanText } from '../terminal/clean-text.ts';

const longestMessage = 2000;
const { reasons, notDone } = catalogue.grade;

/** Tests that refuse correct code, each with its reason, what is said of it, and what it printed. */
export function refusalLines(
  refusing: TestGrade[],
  width: number,
  colours: Colours,
  indent: string,
): string[] {
  return refusing.flatMap((test) => [
    ...wrapped(`${colours.red(`${labelOf(test)}:`)} ${cleanLine(test.name)}`, width, indent, `${indent}  `),
    ...wrapped(cleanText(test.message ?? '', longestMessage), width, `${indent}  `),
    ...printedLines(test, width, `${indent}  `),
  ]);
}

/** Why a test does not count, in a word. */
export function labelOf({ reason }: TestGrade): string {
  return reason ? reasons[reason] : notDone;
}
