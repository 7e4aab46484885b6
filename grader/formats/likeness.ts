import { commonPlaces, type CommonPlace } from './common-places.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { readSuiteFile, type ReadFile } from './read-suite-file.ts';

/** A suite of a student: text by name of the file. */
export interface Suite {
  student: string;
  lesson: string;
  files: Record<string, string>;
}

/** Two suites that are alike: a hint to look at both, and no verdict. */
export interface Likeness {
  lesson: string;
  students: [string, string];
  /** From 0 to 1: how much of the shorter one is in the other, too. */
  share: number;
  /** The longest first. */
  places: CommonPlace[];
}

/** Less than that is too short to say anything: all answers to a small task are alike. */
const fewestFingerprints = 30;
/** Suites that were written apart have reached a third. */
const leastShare = 0.4;
const mostPairs = 200;

/**
 * Pairs of suites of one lesson that have much in common, although names, texts, numbers, comments or the order of tests may
 * differ.
 * @param starters by lesson: what everybody was given does not count
 */
export function likenessOf(suites: Suite[], starters = new Map<string, string[]>()): Likeness[] {
  return [...Map.groupBy(suites, ({ lesson }) => lesson)]
    .flatMap(([lesson, own]) => pairsOf(own, givenIn(starters.get(lesson) ?? [])))
    .toSorted(
      (a, b) =>
        b.share - a.share ||
        inOrder(a.lesson, b.lesson) ||
        inOrder(a.students.join('\n'), b.students.join('\n')),
    )
    .slice(0, mostPairs)
    .map(({ one, other, share }) => ({
      lesson: one.lesson,
      students: [one.student, other.student],
      share: Math.round(share * 100) / 100,
      places: commonPlaces(one.read, other.read, one.given),
    }));
}

interface Prints {
  student: string;
  lesson: string;
  read: ReadFile[];
  prints: Set<number>;
  given: Set<number>;
}

interface Pair {
  lesson: string;
  students: string[];
  one: Prints;
  other: Prints;
  share: number;
}

function pairsOf(suites: Suite[], given: Set<number>): Pair[] {
  const all = suites
    .map((suite) => printsOf(suite, given))
    .filter(({ prints }) => prints.size >= fewestFingerprints)
    .toSorted((a, b) => inOrder(a.student, b.student));
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const share = shareOf(one.prints, other.prints);
      if (share < leastShare || one.student === other.student) return [];
      return [{ lesson: one.lesson, students: [one.student, other.student], one, other, share }];
    }),
  );
}

function printsOf({ student, lesson, files }: Suite, given: Set<number>): Prints {
  const read = Object.entries(files).map(([name, text]) => readSuiteFile(name, text));
  const prints = new Set(read.flatMap(({ runs }) => [...fingerprintsOf(runs).keys()]));
  return { student, lesson, read, prints: prints.difference(given), given };
}

function givenIn(texts: string[]): Set<number> {
  return new Set(texts.flatMap((text) => readSuiteFile('starter.ts', text).runs));
}

function shareOf(one: Set<number>, other: Set<number>): number {
  return one.intersection(other).size / Math.max(1, Math.min(one.size, other.size));
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
