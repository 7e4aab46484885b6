import type { Lesson } from '../course/course.ts';
import type { BugGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { whyUncertain } from './why-uncertain.ts';
import { wrapped } from './wrapped.ts';
import { cleanLine, cleanText } from '../terminal/clean-text.ts';

const sentences = catalogue.grade;

/** Bugs that get past the tests, as much of them as the lesson reveals. */
export function missedLines(
  missed: BugGrade[],
  reveal: Lesson['reveal'],
  width: number,
  colours: Colours,
  indent: string,
): string[] {
  return missedTexts(missed, reveal).flatMap((text) =>
    wrapped(text, width, indent, `${indent}  `).map((line) => colours.yellow(line)),
  );
}

/** The same as sentences. */
export function missedTexts(missed: BugGrade[], reveal: Lesson['reveal']): string[] {
  const withWhy = (text: string, those: BugGrade[]): string =>
    [text, ...new Set(those.flatMap(whyUncertain))].join(' ');
  if (missed.length === 0) return [];
  switch (reveal) {
    case 'behaviour':
      return missed.map((bug) => bug.problem ?? withWhy(sentences.missed(bug.behaviour), [bug]));
    case 'requirement':
      return [...Map.groupBy(missed, ({ requirement }) => requirement)].map(([requirement, those]) =>
        withWhy(sentences.missedRequirement(those.length, requirement), those),
      );
    case 'count':
      return [withWhy(sentences.missedCount(missed.length), missed)];
  }
}

/** Bugs that are caught, each with the test that noticed it and what it saw. */
export function caughtLines(caught: BugGrade[], width: number, colours: Colours, indent: string): string[] {
  return caught.flatMap(({ behaviour, caughtBy, noticed }) => [
    ...wrapped(sentences.caught(behaviour), width, indent, `${indent}  `).map((line) => colours.green(line)),
    ...wrapped(sentences.noticed(cleanLine(caughtBy[0]), cleanText(noticed ?? '')), width, `${indent}  `),
  ]);
}
