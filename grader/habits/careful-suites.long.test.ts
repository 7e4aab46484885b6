import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { Classroom } from '../testing/classroom.ts';

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

const attempts = path.join(kit, 'grader', 'testdata', 'attempts');

/** They name something that the suite does not look at: that is for it to be more complete, and no blame. */
const ofGaps = ['isolated-units', 'edge-cases', 'error-conditions', 'coverage'];

test.for(lessonIds(kit).filter((id) => existsSync(path.join(kit, 'solutions', id))))(
  'the solution of %s breaks no habit',
  async (id, { classroom }) => {
    const { grader } = classroom;

    const grade = await grader.grade(grader.load(id), { tests: path.join(kit, 'solutions', id) });

    expect(grade.verdict).toBe('mastered');
    expect(grade.habits?.filter(({ kept }) => kept === false)).toEqual([]);
  },
);

test.for(readdirSync(attempts).filter((id) => existsSync(path.join(attempts, id, 'written-differently'))))(
  'a suite for %s that is sound and written differently is not blamed',
  async (id, { classroom }) => {
    const { grader } = classroom;

    const grade = await grader.grade(grader.load(id), {
      tests: path.join(attempts, id, 'written-differently'),
    });

    const broken = grade.habits?.filter((habit) => habit.kept === false && !ofGaps.includes(habit.id));
    expect(broken).toEqual([]);
  },
);
