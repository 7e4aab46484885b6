import type { Grade } from '../judge/grade.ts';

/** What two grades of one suite have in common, however long they took. */
export function withoutTimings({ timings: _, tests, ...grade }: Grade): object {
  return { ...grade, tests: tests.map(({ durationMs: _duration, ...test }) => test) };
}
