import { Classroom } from './classroom.ts';
import { CourseCopy } from './course-copy.ts';
import { nextGrade } from './stress.ts';
import { test as base } from './test.ts';

/** `test` with `fresh`: what `nextGrade` is in a session in which nothing was judged before. */
export const test = base.extend('fresh', { scope: 'file' }, async ({}, { onCleanup }) => {
  const course = new CourseCopy();
  const classroom = new Classroom(course.root);
  onCleanup(() => course.remove());
  const grade = await nextGrade(classroom);
  await classroom.close();
  return grade;
});
