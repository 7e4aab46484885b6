import { offsetAt } from '../syntax/place.ts';
import type { Mutant } from './mutants.ts';

/**
 * The mutant of the smallest block in which two texts of a module differ. A test that does not enter the block sees no
 * difference. @returns its id; undefined where they differ outside of all blocks, or where a block ends elsewhere
 */
export function changedBlock(
  before: string,
  after: string,
  mutants: Pick<Mutant, 'id' | 'line' | 'column' | 'mutator' | 'original'>[],
): string | undefined {
  const start = sharedStart(before, after);
  const shared = sharedEnd(before.slice(start), after.slice(start));
  const [end, endAfter] = [before.length - shared, after.length - shared];
  if (openIn(before.slice(start, end)) !== openIn(after.slice(start, endAfter))) return undefined;

  return mutants
    .filter(({ mutator }) => mutator === 'BlockStatement')
    .map(({ id, line, column, original }) => ({
      id,
      at: offsetAt(before, line, column),
      size: original.length,
    }))
    .filter(({ at, size }) => at < start && end < at + size)
    .toSorted((a, b) => a.size - b.size)
    .at(0)?.id;
}

function sharedStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

function sharedEnd(one: string, other: string): number {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length))
    length += 1;
  return length;
}

/** The braces of a text that have no partner in it: `}{` for `} else {`. */
function openIn(text: string): string {
  const braces = text.replace(/[^{}]/g, '');
  const fewer = braces.replaceAll('{}', '');
  return fewer === braces ? braces : openIn(fewer);
}
