import path from 'node:path';
import { expect } from 'vitest';
import { kit } from '../course/root.ts';
import { answer, gradesIn, testWithCopy } from '../testing/exported.ts';
import { withoutTimings } from '../testing/records.ts';

/** One that asks for mutants, one whose module is mended, one whose bugs are written. */
const lessons = ['01-first-test', '15-rollback', '19-attack'];

const test = testWithCopy(lessons);

test('grades solutions as the whole kit does', async ({ grader, copy }) => {
  const ours: object[] = [];
  for (const id of lessons) {
    const tests = path.join(kit, 'solutions', id);
    answer(copy, id, tests);
    ours.push(withoutTimings(await grader.grade(grader.load(id), { tests })));
  }

  const theirs = await gradesIn(copy, lessons);

  expect(theirs).toEqual(ours);
  expect(theirs).toEqual(lessons.map((lesson) => expect.objectContaining({ lesson, verdict: 'mastered' })));
});
