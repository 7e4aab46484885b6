import { diffLines } from 'diff';
import { catalogue } from '../sentences/sentences.ts';

const { judge: sentences } = catalogue;

/** Where two values, printed in several lines, first differ; undefined where no single line tells it. */
export function differenceOf(expected: string, actual: string): string | undefined {
  if (expected === actual) return sentences.looksAlike;
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
