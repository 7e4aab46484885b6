import { diffLines } from 'diff';
import { catalogue } from '../sentences/sentences.ts';

const { judge: sentences } = catalogue;

/** Where two values, printed in several lines, first differ; undefined where no single line tells it. */
export function differenceOf(expected: string, actual: string): string | undefined {
  const parts = diffLines(`${expected}\n`, `${actual}\n`);
  const at = parts.findIndex(({ removed, added }) => removed || added);
  if (at === -1) return sentences.looksAlike;

  const [part, next] = parts.slice(at);
  const [line] = factsIn(part.value);
  const [other] = next?.added ? factsIn(next.value) : [];
  if (line === undefined) return undefined;
  if (other !== undefined) return sentences.differs(line, other);
  // The same line at another place: then neither is missing.
  if (factsIn(part.added ? expected : actual).includes(line)) return undefined;
  return part.added ? sentences.tooMuch(line) : sentences.missing(line);
}

/** `stock: 3` for `  "stock": 3,`, and nothing for a bracket. */
function factsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/^"(\w+)":/, '$1:')
        .replace(/,$| [[{]$/, ''),
    )
    .filter((line) => /\w/.test(line));
}
