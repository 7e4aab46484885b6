import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { headings } from '../course/pages.ts';
import { pageIn, questionsHeading, taskHeading } from '../course/translations.ts';
import { language } from '../sentences/sentences.ts';

/** The hints that the hints.md of a lesson has for each task, by the task's number: a paragraph each. */
export type TaskHints = Record<number, string[]>;

/** @returns nothing where the lesson has no hints.md */
export function readTaskHints(root: string, lessonId: string, wanted = language): TaskHints {
  const { written, sections } = hintSections(root, lessonId, wanted);
  const number = new RegExp(`^${taskHeading(written, '(\\d+)')}`);
  return Object.fromEntries(
    sections.flatMap(({ heading, text }) => {
      const task = number.exec(heading)?.[1];
      return task === undefined ? [] : [[Number(task), paragraphsOf(text)]];
    }),
  );
}

/** Whether hints.md ends with questions that others had: they are read there, and are no hints. */
export function hasQuestions(root: string, lessonId: string, wanted = language): boolean {
  const { written, sections } = hintSections(root, lessonId, wanted);
  return sections.some(({ heading }) => heading === questionsHeading(written));
}

/** The sections of the page in the wanted language, or of the English one. */
function hintSections(
  root: string,
  lessonId: string,
  wanted: string,
): { written: string; sections: { heading: string; text: string }[] } {
  const written = [wanted, 'en'].find((each) => existsSync(path.join(root, fileIn(lessonId, each))));
  if (written === undefined) return { written: 'en', sections: [] };
  return { written, sections: headings(readCourseFile(root, fileIn(lessonId, written))) };
}

function fileIn(lessonId: string, written: string): string {
  return `lessons/${lessonId}/${pageIn(written, 'hints.md')}`;
}

/** The hints of a section: its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
