import { test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { Grader } from '../grader.ts';
import { TypeChecker } from '../types/type-check.ts';
import { verifyLesson } from '../verify/verify-lesson.ts';
import type { CourseCopy } from './course-copy.ts';

/**
 * Vitest's `test` for an author: one warm grader for the file, a `course` that is put right again before each test,
 * and `problemsOf`, which verifies a lesson.
 */
export function authorTest<Course extends CourseCopy>(newCourse: () => Course) {
  return base
    .extend('warm', { scope: 'file' }, ({}, { onCleanup }) => {
      const course = newCourse();
      const grader = new Grader(course.root);
      onCleanup(async () => {
        await grader.close();
        course.remove();
      });
      return { course, grader, types: new TypeChecker(course.root, kit) };
    })
    .extend('course', ({ warm: { course } }) => {
      course.restore();
      return course;
    })
    .extend('problemsOf', ({ warm: { grader, types } }) => async (id: string): Promise<string[]> => {
      const { problems } = await verifyLesson(grader, types, grader.load(id));
      return problems;
    });
}
