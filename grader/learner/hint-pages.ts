import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { headings } from '../course/pages.ts';

/** The last heading of a hints.md, where it answers questions. */
export const questionsHeading = 'Questions';

/** The hints that lessons/NN/hints.md has for each task, by the task's number: a paragraph each. */
export type TaskHints = Record<number, string[]>;

/** @returns nothing where the lesson has no hints.md */
export function readTaskHints(root: string, lessonId: string): TaskHints {
  return Object.fromEntries(
    hintSections(root, lessonId).flatMap(({ heading, text }) => {
      const task = /^Task (\d+)/.exec(heading)?.[1];
      return task === undefined ? [] : [[Number(task), paragraphsOf(text)]];
    }),
  );
}

/** Whether hints.md ends with questions that others had: they are read there, and are no hints. */
export function hasQuestions(root: string, lessonId: string): boolean {
  return hintSections(root, lessonId).some(({ heading }) => heading === questionsHeading);
}

function hintSections(root: string, lessonId: string): { heading: string; text: string }[] {
  const file = `lessons/${lessonId}/hints.md`;
  return existsSync(path.join(root, file)) ? headings(readCourseFile(root, file)) : [];
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
