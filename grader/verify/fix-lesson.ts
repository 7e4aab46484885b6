import { readCourseFile } from '../course/course-files.ts';
import { isOfLesson, lessonBugs, readSource, type Lesson } from '../course/course.ts';
import { applyEdits } from '../implementations/implementations.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.fix;

/**
 * What a lesson that mends code promises besides: what it ships is one of its bugs, so whoever catches all of
 * them rejects it; and the mending is a task of its own.
 */
export function fixProblems(root: string, lesson: Lesson): string[] {
  if (lesson.kind !== 'fix') return [];
  const own = lesson.subject.filter(isOfLesson);
  return [
    ...(own.length > 0 ? [] : [sentences.noModule(lesson.id)]),
    ...own.filter((module) => !shipsABug(root, lesson, module)).map((module) => sentences.shipsNoBug(module)),
    ...(lesson.tasks.some(({ bugs }) => bugs.length === 0) ? [] : [sentences.noMending(lesson.id)]),
  ];
}

function shipsABug(root: string, lesson: Lesson, module: string): boolean {
  const shipped = readCourseFile(root, module);
  return lessonBugs(lesson)
    .filter((bug) => bug.module === module)
    .some((bug) => applyEdits(bug, readSource(root, module)) === shipped);
}
