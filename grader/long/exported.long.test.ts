import path from 'node:path';
import { expect } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { answer, gradesIn, testWithCopy } from '../testing/exported.ts';
import { withoutTimings } from '../testing/records.ts';

const lessons = lessonIds(kit);
/** In ms, for all lessons. */
const most = 900_000;

const test = testWithCopy(lessons);

test.for(['lessons', 'solutions'])(
  'grades all %s in a copy as the whole kit does',
  async (from, { grader, copy }) => {
    const ours: object[] = [];
    for (const id of lessons) {
      const tests = path.join(kit, from, id);
      answer(copy, id, tests);
      ours.push(withoutTimings(await grader.grade(grader.load(id), { tests })));
    }

    const theirs = await gradesIn(copy, lessons, most);

    expect(theirs).toHaveLength(lessons.length);
    expect(theirs).toEqual(ours);
  },
);
