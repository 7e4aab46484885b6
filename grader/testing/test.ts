import { test as base } from 'vitest';
import { Classroom } from './classroom.ts';
import { CourseCopy } from './course-copy.ts';
import { kata, type Said } from './kata.ts';

/**
 * Vitest's `test` with a miniature course of its own: `course` to damage, `kata` to run the command in it,
 * `newClassroom`, a grader in
 * it, and `classroom`, one warm grader for the whole file, on another copy.
 */
export const test = base
  .extend('course', ({}, { onCleanup }) => {
    const course = new CourseCopy();
    onCleanup(() => course.remove());
    return course;
  })
  .extend(
    'kata',
    ({ course }) =>
      (...args: string[]): Promise<Said> =>
        kata(course.root, args),
  )
  .extend(
    'kataIn',
    () =>
      (folder: string, ...args: string[]): Promise<Said> =>
        kata(folder, args),
  )
  .extend('newClassroom', async ({ course }, { onCleanup }) => {
    const classroom = new Classroom(course.root);
    onCleanup(() => classroom.close());
    return classroom;
  })
  .extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
    const course = new CourseCopy();
    const classroom = new Classroom(course.root);
    onCleanup(async () => {
      await classroom.close();
      course.remove();
    });
    return classroom;
  });
