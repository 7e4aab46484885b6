import { diffLines } from 'diff';
import { catalogue } from '../sentences/sentences.ts';

const { judge: sentences } = catalogue;

/** Where two values, printed in several lines, first differ; undefined where no single line tells it. */
export function differenceOf(expected: string, actual: string): string | undefined {
  const [wanted, got] = [linesOf(expected), linesOf(actual)];
  if (wanted.length === got.length) {
    const at = wanted.findIndex((line, index) => line !== got[index]);
    const isTold = at !== -1 && isFact(wanted[at]) && isFact(got[at]);
    return isTold ? sentences.differs(wanted[at], got[at]) : undefined;
  }

  const parts = diffLines(wanted.map(ended).join(''), got.map(ended).join(''));
  const at = parts.findIndex(({ removed, added }) => removed || added);
  const [part, next] = parts.slice(at);
  const line = linesOf(part.value).find(isFact);
  const other = next?.added ? linesOf(next.value).find(isFact) : undefined;
  if (line === undefined) return undefined;
  if (other !== undefined) return sentences.differs(line, other);
  // The same line at another place: then neither is missing.
  if ((part.added ? wanted : got).includes(line)) return undefined;
  return part.added ? sentences.tooMuch(line) : sentences.missing(line);
}

const around = 15;

/** Where two long texts of one line each first differ, with what stands before it. */
export function differenceInLine(expected: string, actual: string): string | undefined {
  const isLong = (text: string): boolean => text.length > 2 * around && !text.includes('\n');
  if (!isLong(expected) || !isLong(actual)) return undefined;
  let at = 0;
  while (expected[at] === actual[at]) at += 1;
  const part = (text: string): string => {
    const shown = text.slice(Math.max(0, at - around), at + around);
    return `"${at > around ? '…' : ''}${shown}${text.length > at + around ? '…' : ''}"`;
  };
  return sentences.differs(part(expected), part(actual));
}

/** Where one value has parts and the other has none, no line of the one belongs to the other. */
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

/** `diffLines` takes a last line without an end for another one. */
function ended(line: string): string {
  return `${line}\n`;
}

/** Whether a line is more than a bracket. */
function isFact(line: string): boolean {
  return /\w/.test(line);
}
