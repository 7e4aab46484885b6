import { medianOf } from '../sizes.ts';
import type { Passage } from './passages.ts';
import { wordCount } from './passages.ts';
import { sentencesOf } from './sentences-of.ts';
import { wrongPhrases, type Exception } from './word-list.ts';

const mostWords = 30;
const medianBelow = 14;

/** A file's passages. */
export interface Page {
  file: string;
  passages: Passage[];
}

export interface Weight {
  sentences: number;
  /** In words. */
  median: number;
  /** In words. */
  longest: number;
  problems: string[];
}

/** How heavy the sentences of a group of pages are, and what to mend. @param used is given each exception that was needed */
export function weigh(
  pages: Page[],
  exceptions: readonly Exception[] = [],
  used = new Set<Exception>(),
): Weight {
  const problems: string[] = [];
  const counts: number[] = [];
  for (const { file, passages } of pages) {
    for (const { text, isProse } of passages) {
      for (const sentence of sentencesOf(text)) {
        const words = wordCount(sentence);
        if (isProse) counts.push(words);
        if (words > mostWords) problems.push(`${file}: ${words} words: ${sentence}`);
        problems.push(...wrongIn(file, sentence, exceptions, used));
      }
    }
  }
  const median = medianOf(counts);
  if (median >= medianBelow)
    problems.push(`the median sentence has ${median} words, and may have ${medianBelow - 1}`);
  return { sentences: counts.length, median, longest: Math.max(0, ...counts), problems };
}

function wrongIn(
  file: string,
  sentence: string,
  exceptions: readonly Exception[],
  used: Set<Exception>,
): string[] {
  return wrongPhrases.flatMap(({ name, pattern, better }) => {
    if (!pattern.test(sentence)) return [];
    const exception = exceptions.find(
      (one) => file.endsWith(one.file) && sentence.includes(one.words) && pattern.test(one.words),
    );
    if (exception) {
      used.add(exception);
      return [];
    }
    return [`${file}: "${name}", say ${better}: ${sentence}`];
  });
}
