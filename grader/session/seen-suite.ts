import type { Evidence } from './evidence.ts';
import type { Coverage, TestId } from './protocol.ts';

/** In ms. */
export const timeouts = { correct: 2000, slow: 6000, alone: 500, onVariant: 250, timesOwn: 10 };
/** A place that is passed so much more often than on correct code is in an endless loop. */
const timesHits = 100;
/** The implementation on which it is seen which test comes by which mutant. */
export const instrumentedId = 'instrumented';

/** What the walks need to know of a suite that has been seen on correct code. */
export interface SeenSuite {
  files: string[];
  counting: TestId[];
  /** How long each test takes, in ms, by key. */
  own: Map<string, number>;
  coverage?: Coverage;
}

export function suiteOf(files: string[], { observations }: Evidence, counting: Set<string>): SeenSuite {
  const own = new Map<string, number>();
  for (const { result } of observations) {
    for (const { key, durationMs } of result.tests)
      own.set(key, Math.min(own.get(key) ?? Infinity, durationMs));
  }
  return {
    files,
    counting: observations[0].result.tests.filter(({ key }) => counting.has(key)),
    own,
    coverage: observations.find(({ implementation }) => implementation.id === instrumentedId)?.result
      .coverage,
  };
}

/** Ten times what each takes, when everything is loaded. */
export function timeoutsOf(
  { own }: SeenSuite,
  keys: string[],
  least: number = timeouts.onVariant,
): Record<string, number> {
  const timeoutOf = (key: string): number =>
    Math.max(Math.min(timeouts.timesOwn * (own.get(key) ?? 0), timeouts.correct), least);
  return Object.fromEntries(keys.map((key) => [key, timeoutOf(key)]));
}

/** How often a mutant's place may be passed. */
export function hitLimitOf(coverage: Coverage, id: string): number {
  const inTests = Object.values(coverage.perTest).map((hits) => hits[id] ?? 0);
  return timesHits * inTests.reduce((sum, hits) => sum + hits, coverage.static[id] ?? 0);
}
