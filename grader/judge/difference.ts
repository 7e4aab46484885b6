import { diffLines } from 'diff';
import { catalogue } from '../sentences/sentences.ts';

const { judge: sentences } = catalogue;

/** Where two values, printed in several lines, first differ; undefined where no single line tells it. */
export function differenceOf(expected: string, actual: string): string | undefined {
  const [wanted, got] = [linesOf(expected), linesOf(actual)];
  if (wanted.length === got.length) {
    const at = wanted.findIndex((line, index) => line !== got[index]);
    const isClear = at !== -1 && isFact(wanted[at]) && isFact(got[at]);
    return isClear ? sentences.differs(wanted[at], got[at]) : undefined;
  }

  const parts = diffLines(wanted.map(ended).join(''), got.map(ended).join(''));
  const at = parts.findIndex(({ removed, added }) => removed || added);
  const [part, next] = parts.slice(at);
  const line = linesOf(part.value).find(isFact);
  const other = next?.added ? linesOf(next.value).find(isFact) : undefined;
  if (line === undefined) return undefined;
  if (other !== undefined) return sentences.differs(line, other);
  // The other text has the same line at another place, so it is neither missing nor too much.
  if ((part.added ? wanted : got).includes(line)) return undefined;
  return part.added ? sentences.tooMuch(line) : sentences.missing(line);
}

const shownAround = 15;

/** Where two long texts of one line each first differ, with what stands before it. */
export function differenceInLine(expected: string, actual: string): string | undefined {
  const isLong = (text: string): boolean => text.length > 2 * shownAround && !text.includes('\n');
  if (!isLong(expected) || !isLong(actual)) return undefined;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const part = (text: string): string => {
    const shown = text.slice(Math.max(0, at - shownAround), at + shownAround);
    return `"${at > shownAround ? '…' : ''}${shown}${text.length > at + shownAround ? '…' : ''}"`;
  };
  return sentences.differs(part(expected), part(actual));
}

/** How two values differ when only one of them has parts: then no line of one matches a line of the other. */
export function differenceInKind(expected: string, actual: string): string | undefined {
  const isWhole = (text: string): boolean => !/^(\w+ )?[{[]/.test(text) && !text.includes('\n');
  return isWhole(expected) === isWhole(actual)
    ? undefined
    : sentences.differs(short(expected), short(actual));
}

/** `Order {…}` for a value of several lines. */
function short(text: string): string {
  const lines = text.split('\n');
  return lines.length === 1 ? text : `${lines[0]}…${lines.at(-1)}`;
}

/** `stock: 3` for `  "stock": 3,`, and `items: […]` for `"items": [`. */
function linesOf(text: string): string[] {
  return text.split('\n').map((line) =>
    line
      .trim()
      .replace(/,$/, '')
      .replace(/^"(\w+)":/, '$1:')
      .replace(/: \[$/, ': […]')
      .replace(/: \{$/, ': {…}')
      .replace(/ \{$/, ''),
  );
}

/** `diffLines` treats a last line without a line break as a different line. */
function ended(line: string): string {
  return `${line}\n`;
}

/** Whether a line is more than a bracket. */
function isFact(line: string): boolean {
  return /\w/.test(line);
}
