/** From here to there in a text, in UTF-16 units; `end` is the first unit after it. */
export interface Range {
  start: number;
  end: number;
}

/** The line of a place in a text, counted from 1. @param offset in UTF-16 units */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** The column of a place in a text, counted from 1. @param offset in UTF-16 units */
export function columnAt(text: string, offset: number): number {
  return offset - text.lastIndexOf('\n', offset - 1);
}

/** The place of a line and column in a text, in UTF-16 units. @param line, column both count from 1 */
export function offsetAt(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** The smallest of the ranges that holds a place. */
export function innermost<R extends Range>(ranges: R[], place: number): R | undefined {
  return ranges
    .filter(({ start, end }) => start <= place && place < end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
    .at(0);
}
