import { offsetAt } from '../syntax/place.ts';
import type { Implementation } from './implementation.ts';
import type { Instrumented, Mutant } from './mutants.ts';

/** By the mutants of a subject: the block of each text that was looked at. A capstone has dozens at every save. */
const known = new WeakMap<Mutant[], Map<string, string | undefined>>();

/** A bug with the block in which it differs, where that is known. @param textOf the correct text of a module */
export function withBlock(
  implementation: Implementation,
  { mutants }: Instrumented,
  textOf: (module: string) => string,
): Implementation {
  const [[module, text] = ['', ''], ...others] = Object.entries(implementation.modules);
  if (implementation.kind !== 'bug' || others.length > 0) return implementation;
  const blocks = known.get(mutants) ?? new Map<string, string | undefined>();
  known.set(mutants, blocks);
  if (!blocks.has(text)) {
    const ofModule = mutants.filter(({ file }) => file === module);
    blocks.set(text, ofModule.length > 0 ? changedBlock(textOf(module), text, ofModule) : undefined);
  }
  return { ...implementation, block: blocks.get(text) };
}

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

/** How many characters two texts begin with alike. */
export function sharedStart(one: string, other: string): number {
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
