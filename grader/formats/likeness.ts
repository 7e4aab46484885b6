import { z } from 'zod';
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
  return pairsOf(printsOf(suites, starters)).map(({ one, other, share }) => ({
    ...foundOf(one, other, share),
    places: commonPlaces(one.read, other.read, one.given),
  }));
}

/** What can be compared of a suite without its text: hashes, from which nobody reads the suite. */
export const fingerprintsSchema = z.object({
  student: z.string(),
  lesson: z.string(),
  prints: z.array(z.number()),
});
export type Fingerprints = z.infer<typeof fingerprintsSchema>;

/** @param starters as for `likenessOf` */
export function fingerprintsOfSuites(suites: Suite[], starters: Map<string, string[]>): Fingerprints[] {
  return printsOf(suites, starters).map(({ student, lesson, prints }) => ({
    student,
    lesson,
    prints: [...prints].toSorted((a, b) => a - b),
  }));
}

/** The same as `likenessOf`, where the texts are elsewhere: it cannot say in which places. */
export function likenessOfFingerprints(all: Fingerprints[]): Likeness[] {
  const known = all.map((one) => ({ ...one, prints: new Set(one.prints) }));
  return pairsOf(known).map(({ one, other, share }) => ({ ...foundOf(one, other, share), places: [] }));
}

interface Prints {
  student: string;
  lesson: string;
  prints: Set<number>;
}

interface ReadPrints extends Prints {
  read: ReadFile[];
  given: Set<number>;
}

interface Pair<P> {
  one: P;
  other: P;
  share: number;
}

function foundOf(one: Prints, other: Prints, share: number): Omit<Likeness, 'places'> {
  return {
    lesson: one.lesson,
    students: [one.student, other.student],
    share: Math.round(share * 100) / 100,
  };
}

/** The most alike first. */
function pairsOf<P extends Prints>(all: P[]): Pair<P>[] {
  const studentsOf = ({ one, other }: Pair<P>): string => `${one.student}\n${other.student}`;
  return [...Map.groupBy(all, ({ lesson }) => lesson).values()]
    .flatMap(pairsOfLesson)
    .toSorted(
      (a, b) =>
        b.share - a.share || inOrder(a.one.lesson, b.one.lesson) || inOrder(studentsOf(a), studentsOf(b)),
    )
    .slice(0, mostPairs);
}

function pairsOfLesson<P extends Prints>(suites: P[]): Pair<P>[] {
  const all = suites
    .filter(({ prints }) => prints.size >= fewestFingerprints)
    .toSorted((a, b) => inOrder(a.student, b.student));
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const share = shareOf(one.prints, other.prints);
      if (share < leastShare || one.student === other.student) return [];
      return [{ one, other, share }];
    }),
  );
}

function printsOf(suites: Suite[], starters: Map<string, string[]>): ReadPrints[] {
  const given = new Map([...starters].map(([lesson, texts]) => [lesson, givenIn(texts)] as const));
  return suites.map(({ student, lesson, files }) => {
    const read = Object.entries(files).map(([name, text]) => readSuiteFile(name, text));
    const prints = new Set(read.flatMap(({ runs }) => [...fingerprintsOf(runs).keys()]));
    const own = given.get(lesson) ?? new Set();
    return { student, lesson, read, prints: prints.difference(own), given: own };
  });
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
