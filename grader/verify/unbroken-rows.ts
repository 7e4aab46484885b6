import { readCourseFile } from '../course/course-files.ts';
import { lessonBugs, type Lesson } from '../course/course.ts';
import { requirementRows } from '../course/pages.ts';
import { plannedLessons } from '../course/planned.ts';
import { catalogue } from '../sentences/sentences.ts';

/**
 * Rows of the requirements that no bug breaks: nothing judges what they promise. As long as the front page plans lessons,
 * a row may be theirs. @param lessons all of the course
 */
export function unbrokenRows(root: string, lessons: Lesson[]): string[] {
  if (plannedLessons(root).length > 0) return [];
  const broken = lessons.flatMap(lessonBugs).map(({ requirement }) => requirement);
  return requirementRows(readCourseFile(root, 'docs/requirements.md'))
    .filter((row) => !broken.some((one) => one === row || one.startsWith(`${row}: `)))
    .map((row) => catalogue.verify.bugs.unbroken(row));
}
