import { distance } from 'fastest-levenshtein';

/** What decides which tests belong together. */
interface Pairable {
  name: string;
  /** The ids of the bugs that it catches; none if that is not known. */
  catches: string[];
}

export interface PairedTests<T> {
  /** In the order of the left ones. */
  pairs: [left: T, right: T][];
  onlyLeft: T[];
  onlyRight: T[];
}

/** Names that share less than this part of their letters have nothing to do with each other. */
const leastAlike = 0.5;

/**
 * Tests of two suites that check the same: first those that catch the most bugs in common, then those with names that
 * are alike. Never by their place. Each test is in the answer once. Pure.
 */
export function pairTests<T extends Pairable>(left: T[], right: T[]): PairedTests<T> {
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  const candidates = left
    .flatMap((one) => right.map((other) => ({ one, other, ...closeness(one, other) })))
    .filter(({ inCommon, likeness }) => inCommon > 0 || likeness >= leastAlike)
    .toSorted(
      (a, b) =>
        b.inCommon - a.inCommon ||
        b.overlap - a.overlap ||
        b.likeness - a.likeness ||
        // Otherwise the place would decide between two that are equally close.
        inOrder(a.one.name, b.one.name) ||
        inOrder(a.other.name, b.other.name),
    );
  for (const { one, other } of candidates) {
    if (partners.has(one) || taken.has(other)) continue;
    partners.set(one, other);
    taken.add(other);
  }
  return {
    pairs: left.flatMap((one): [T, T][] => (partners.has(one) ? [[one, partners.get(one)!]] : [])),
    onlyLeft: left.filter((one) => !partners.has(one)),
    onlyRight: right.filter((other) => !taken.has(other)),
  };
}

/** How many bugs both catch; which part that is of all that either catches; and how alike the names are, from 0 to 1. */
function closeness(one: Pairable, other: Pairable): { inCommon: number; overlap: number; likeness: number } {
  const bugs = new Set(one.catches);
  const inCommon = new Set(other.catches).intersection(bugs).size;
  const all = bugs.union(new Set(other.catches)).size;
  const longest = Math.max(one.name.length, other.name.length, 1);
  return {
    inCommon,
    overlap: all === 0 ? 0 : inCommon / all,
    likeness: 1 - distance(one.name.toLowerCase(), other.name.toLowerCase()) / longest,
  };
}

function inOrder(one: string, other: string): number {
  return Number(one > other) - Number(one < other);
}
