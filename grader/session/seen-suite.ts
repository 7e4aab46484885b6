import type { Evidence } from './evidence.ts';
import type { Coverage, TestId } from './protocol/result.ts';

/**
 * How long a test may take, in ms. `usual` is Vitest's own, and what every verdict rests on; `patient` is for a test that
 * was cut off and is asked again, alone. `onVariant` only decides who is asked again.
 */
export const timeouts = { usual: 5000, patient: 15_000, onVariant: 250, timesOwn: 10 };
/** A place that is passed so much more often than on correct code is in an endless loop. */
const timesHits = 100;
/** The implementation on which it is seen which test comes by which mutant. */
export const instrumentedId = 'instrumented';

/** What the walks need to know of a suite that has been seen on correct code. */
export interface SeenSuite {
  files: string[];
  counting: TestId[];
  /** How long each test takes, in ms, by key. */
  durations: Map<string, number>;
  coverage?: Coverage;
  /** On correct code, too, errors come that no test began. */
  hasOrphans: boolean;
}

export function suiteOf(files: string[], { observations }: Evidence, counting: Set<string>): SeenSuite {
  const durations = new Map<string, number>();
  for (const { result } of observations) {
    for (const { key, durationMs } of result.tests)
      durations.set(key, Math.min(durations.get(key) ?? Infinity, durationMs));
  }
  return {
    files,
    counting: observations[0].result.tests.filter(({ key }) => counting.has(key)),
    durations,
    hasOrphans: observations.some(({ result }) => result.unhandled.some(({ key }) => key === undefined)),
    coverage: observations.find(({ implementation }) => implementation.id === instrumentedId)?.result
      .coverage,
  };
}

/** Whether a test comes by the place of a mutant on correct code; where that was not seen, it may. */
export function reaches(
  { coverage }: Pick<SeenSuite, 'coverage'>,
  key: string,
  mutant: string | undefined,
): boolean {
  if (!coverage || mutant === undefined) return true;
  return mutant in coverage.static || coverage.perTest[key]?.[mutant] !== undefined;
}

/**
 * Whether a test may see what differs in a block of code. One that comes by no place at all is asked, too: the suite may
 * have taken away what counts the places.
 */
export function maySee(suite: SeenSuite, key: string, block: string | undefined): boolean {
  const seen = suite.coverage?.perTest[key];
  return seen === undefined || Object.keys(seen).length === 0 || reaches(suite, key, block);
}

/** Ten times what each takes, when everything is loaded. */
export function timeoutsOf(
  { durations }: SeenSuite,
  keys: string[],
  least: number = timeouts.onVariant,
): Record<string, number> {
  const timeoutOf = (key: string): number =>
    Math.max(Math.min(timeouts.timesOwn * (durations.get(key) ?? 0), timeouts.usual), least);
  return Object.fromEntries(keys.map((key) => [key, timeoutOf(key)]));
}

/** How often a mutant's place may be passed. */
export function hitLimitOf(coverage: Coverage, id: string): number {
  const inTests = Object.values(coverage.perTest).map((hits) => hits[id] ?? 0);
  return timesHits * inTests.reduce((sum, hits) => sum + hits, coverage.static[id] ?? 0);
}

/** Names outlive an edit of the suite; keys do not. */
export function keyOf({ counting }: SeenSuite, name: string | undefined): string | undefined {
  return counting.find((test) => test.name === name)?.key;
}

export function withFirst(keys: string[], first: string | undefined): string[] {
  return first !== undefined && keys.includes(first) ? [first, ...keys.filter((key) => key !== first)] : keys;
}
