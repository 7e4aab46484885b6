import type { TestFact } from './facts.ts';

/*
 * What differs from Vitest on purpose (docs/vitest.md tells it to learners).
 *
 * 1. A failed hook around several tests fails each of them: a learner is told of tests, not of groups. Vitest
 *    skips the tests after a failed `beforeAll`, lets those before a failed `afterAll` pass, and fails the run.
 * 2. `retry` and `fails` are refused: what is compared is that the test says so, not how it ends.
 * 3. `only` is refused too, and it changes what the other tests of its file do.
 * 4. An inline snapshot that is not written yet: Vitest writes it into the test file, which is never changed
 *    here. Where Vitest did so, the tests of that file are not compared.
 * 5. A snapshot that belongs to no test any more fails the file in CI, and no test of it: nothing is compared.
 */

export function fairStatus(test: TestFact): string {
  return test.isUnderFailedHook && test.status !== 'todo' ? 'failed' : test.status;
}

export function isRefused(test: TestFact): boolean {
  return test.modifiers.length > 0;
}

/** Files with an `only`: known by what is said here, since Vitest names it in CI alone. */
export function refusedFiles(vitest: TestFact[], here: TestFact[]): Set<string> {
  const known = new Set(vitest.map(({ file }) => file));
  const refused = here.filter(({ file, modifiers }) => known.has(file) && modifiers.includes('only'));
  return new Set(refused.map(({ file }) => file));
}
