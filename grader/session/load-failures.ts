import type { RunResult, TestRun } from './protocol/result.ts';
import type { SeenSuite } from './seen-suite.ts';

/**
 * A file that loads on correct code, and fails on a variant by its own code outside of tests, fails all its tests, as
 * a `beforeAll` would: Vitest is red for each of them. Where a module of the subject does not even load, no test has
 * noticed that.
 * @param only the keys of the tests that were asked for
 */
export function withLoadFailures(
  result: RunResult,
  { counting }: SeenSuite,
  only: string[] | undefined,
): RunResult {
  const ofSuite = result.loadErrors.filter(({ isOfSuite }) => isOfSuite);
  if (ofSuite.length === 0 || result.ended !== 'finished') return result;
  const known = new Set(result.tests.map(({ key }) => key));
  const failed = counting.flatMap((test): TestRun[] => {
    const failure = ofSuite.find(({ file }) => file === test.file);
    if (!failure || known.has(test.key) || only?.includes(test.key) === false) return [];
    const { key, name, file } = test;
    const errors = [{ ...failure.error, isAtLoad: true }];
    return [
      {
        key,
        name,
        file,
        status: 'failed',
        assertions: 0,
        errors,
        timedOut: false,
        modifiers: [],
        durationMs: 0,
      },
    ];
  });
  return { ...result, tests: [...result.tests, ...failed] };
}
