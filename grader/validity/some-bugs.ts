import type { HiddenBug } from './hidden-bugs.ts';
import { seeded } from './seeded.ts';

/** So many of the bugs, chosen by their names alone, in their order: a first look costs less. */
export function someOf(bugs: HiddenBug[], count = bugs.length): HiddenBug[] {
  const placeOf = ({ id }: HiddenBug): number => seeded(id)();
  const chosen = new Set(bugs.toSorted((a, b) => placeOf(a) - placeOf(b)).slice(0, count));
  return bugs.filter((bug) => chosen.has(bug));
}
