import path from 'node:path';
import { z } from 'zod';
import { ContentCache, contentOf } from '../course/content-cache.ts';
import { manifestFile } from '../course/manifest.ts';
import type { Grader } from '../grader.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';

/** Which tests catch which bug, by their names: every test, and not only the first. */
export type Catches = Pick<BugGrade, 'id' | 'caughtBy'>[];

/** What a learner's tests and ours catch; a side is left out if it is not known. */
export interface BothCatches {
  mine?: Catches;
  ours?: Catches;
}

type Side = keyof BothCatches;

const catchesSchema = z.array(z.object({ id: z.string(), caughtBy: z.array(z.string()) }));
const folderOf = { mine: 'lessons', ours: 'solutions' };

/** What is known of the tests as they are now, without running them. */
export function knownCatches(root: string, lessonId: string): BothCatches {
  const cache = new ContentCache(root);
  const known = (side: Side): Catches | undefined =>
    cache.get(`${lessonId}.catches-${side}`, contentFor(root, lessonId, side), catchesSchema);
  return { mine: known('mine'), ours: known('ours') };
}

/** Notes what the tests of one side catch. @param grade a full one: `isFull` */
export function noteCatches(root: string, lessonId: string, side: Side, { bugs }: Pick<Grade, 'bugs'>): void {
  const catches = bugs.map(({ id, caughtBy }) => ({ id, caughtBy }));
  new ContentCache(root).set(`${lessonId}.catches-${side}`, contentFor(root, lessonId, side), catches);
}

/** What both catch: what is not known is found out by running the tests on the bugs. */
export async function findCatches(
  root: string,
  lessonId: string,
  open: () => Promise<Pick<Grader, 'load' | 'grade' | 'close'>>,
): Promise<BothCatches> {
  const known = knownCatches(root, lessonId);
  const missing = (['mine', 'ours'] as const).filter((side) => known[side] === undefined);
  if (missing.length === 0) return known;
  const grader = await open();
  try {
    for (const side of missing) {
      const tests = path.join(root, folderOf[side], lessonId);
      const grade = await grader.grade(grader.load(lessonId), { tests, isFull: true, hasNoMutants: true });
      noteCatches(root, lessonId, side, grade);
      known[side] = grade.bugs;
    }
  } finally {
    await grader.close();
  }
  return known;
}

function contentFor(root: string, lessonId: string, side: Side): string {
  const places = ['src', 'fixtures', 'variants', manifestFile(lessonId), `${folderOf[side]}/${lessonId}`];
  return contentOf(root, places);
}
