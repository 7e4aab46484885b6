import { combine } from './combine.ts';
import { cut, writtenIn } from './cut.ts';
import { solution, type MadeSuite } from './made-suite.ts';
import { seeded } from './seeded.ts';

/** How many suites there are of each system, and how many of them are two in one. */
const amounts = { all: 60, combined: 10 };

/** The shares of tests that cut suites keep. */
const shares = [0.15, 0.3, 0.5, 0.75];

/** A suite of fewer tests is not cut. */
const fewest = 8;

/** The hand-written suites, pairs of them, and cut ones until there are enough. The same suites give the same. */
export function makeSuites(
  written: MadeSuite[],
  solutionFiles: Record<string, string>,
  count = amounts.all,
): MadeSuite[] {
  const ofSolution = [1, 2].flatMap((seed) =>
    shares.map((share) => cut({ name: solution, files: solutionFiles }, share, seed)),
  );
  const ofWritten = written
    .filter((suite) => writtenIn(suite) >= fewest)
    .flatMap((suite) => shares.map((share) => cut(suite, share, 1)));
  const pairs = pairsOf(written).slice(0, amounts.combined);
  return [...written, ...pairs, ...ofSolution, ...byChance(ofWritten)].slice(0, count);
}

/** Each suite is in one pair at most. */
function pairsOf(written: MadeSuite[]): MadeSuite[] {
  const used = new Set<string>();
  const pairs = written.flatMap((one, place) => written.slice(place + 1).map((other) => combine(one, other)));
  return byChance(pairs).filter(({ of }) => {
    if (of.some((name) => used.has(name))) return false;
    of.forEach((name) => used.add(name));
    return true;
  });
}

/** In an order by the names alone, so that one more suite changes little. */
function byChance(suites: MadeSuite[]): MadeSuite[] {
  return suites
    .map((suite) => ({ suite, place: seeded(suite.name)() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ suite }) => suite);
}
