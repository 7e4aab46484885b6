import type { Lesson } from '../course/course.ts';
import { manifestFile } from '../course/manifest.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.together;

/** Of the tests that catch either of two bugs, the share that catches both: from here on they are caught together. */
const nearlyAlways = 0.75;

/** In bugs: two that are close are no group yet. */
const leastGroup = 3;

/** Groups of bugs that the solution's tests nearly always catch together, each sorted. The grade must be a full one: `isFull`. */
export function caughtTogether(bugs: Pick<Grade['bugs'][number], 'id' | 'caughtBy'>[]): string[][] {
  const groups: (typeof bugs)[] = [];
  for (const bug of bugs.filter(({ caughtBy }) => caughtBy.length > 1)) {
    const near = groups.filter((group) => group.some((other) => overlap(bug, other) >= nearlyAlways));
    const joined = [...near.flat(), bug];
    groups.splice(0, groups.length, ...groups.filter((group) => !near.includes(group)), joined);
  }
  return groups
    .filter((group) => group.length >= leastGroup)
    .map((group) => group.map(({ id }) => id).toSorted());
}

/** Where lesson.yaml says otherwise than the solution which bugs are caught together. */
export function togetherProblems({ id, together = [] }: Lesson, { bugs }: Grade): string[] {
  const file = manifestFile(id);
  const seen = caughtTogether(bugs);
  const isIn = (groups: string[][], group: string[]): boolean =>
    groups.some((other) => other.toSorted().join() === group.toSorted().join());
  return [
    ...seen.filter((group) => !isIn(together, group)).map((group) => sentences.missing(file, group)),
    ...together.filter((group) => !isIn(seen, group)).map((group) => sentences.stale(file, group)),
  ];
}

function overlap(one: { caughtBy: string[] }, other: { caughtBy: string[] }): number {
  const [tests, others] = [new Set(one.caughtBy), new Set(other.caughtBy)];
  return tests.intersection(others).size / tests.union(others).size;
}
