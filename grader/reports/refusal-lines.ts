import type { TestGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { printedLines } from './test-lines.ts';
import { wrapped } from './wrapped.ts';

const { reasons, notDone } = catalogue.grade;

/** Tests that refuse correct code, each with its reason, what is said of it, and what it printed. */
export function refusalLines(
  refusing: TestGrade[],
  width: number,
  colours: Colours,
  indent: string,
): string[] {
  return refusing.flatMap((test) => [
    ...wrapped(`${colours.red(`${labelOf(test)}:`)} ${test.name}`, width, indent, `${indent}  `),
    ...wrapped(test.message ?? '', width, `${indent}  `),
    ...printedLines(test, width, `${indent}  `),
  ]);
}

/** Why a test does not count, in a word. */
export function labelOf({ reason }: TestGrade): string {
  return reason ? reasons[reason] : notDone;
}
