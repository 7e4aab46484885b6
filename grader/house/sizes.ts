import type { Text } from './copies.ts';

const mostLines = 300;
const mostAtTheMedian = 60;

export function lineCount({ text }: Text): number {
  return text.replace(/\n$/, '').split('\n').length;
}

export function medianOf(counts: number[]): number {
  return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
}

/** A line for each file that is too long, and one where most are. */
export function oversizedIn(texts: Text[]): string[] {
  const median = medianOf(texts.map(lineCount));
  return [
    ...texts
      .filter((text) => lineCount(text) > mostLines)
      .map(
        (text) =>
          `${text.file} has ${lineCount(text)} lines, and may have ${mostLines}: look for the second concept`,
      ),
    ...(median > mostAtTheMedian
      ? [`the median of all files is ${median} lines, and may be ${mostAtTheMedian}`]
      : []),
  ];
}
