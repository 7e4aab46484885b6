import { loadLesson, type Lesson } from '../../course/course.ts';
import { attackFileOf } from '../../course/attack-files.ts';
import { answersFile } from '../../course/reported.ts';
import { isTestFile, scriptsIn } from '../../course/test-files.ts';
import { findStarter } from '../../learner/starters.ts';

/** What is known of a lesson by which its files are recognised. */
export interface LessonNames {
  id: string;
  /** The test files that a learner begins with. */
  tests: string[];
  /** Files in the lesson's folder that are the teacher's, though they look like a learner's. */
  given: string[];
  /** YAML that a learner writes in this lesson. */
  yaml: string[];
}

export function lessonNames(root: string, id: string): LessonNames {
  const lesson = loadLesson(root, id);
  const given = lesson.given ?? [];
  const names = Object.keys(findStarter(root, id) ?? {});
  const starters = names.length > 0 ? names : scriptsIn(lesson.folder);
  return {
    id,
    tests: starters.filter((name) => isTestFile(name) && !given.includes(name)),
    given,
    yaml: yamlOf(lesson),
  };
}

function yamlOf({ kind, tasks }: Lesson): string[] {
  return [
    ...(kind === 'attack' ? tasks.map(({ number }) => attackFileOf(number)) : []),
    ...(tasks.some(({ report }) => report.length > 0) ? [answersFile] : []),
  ];
}

/** The name of a test file, whichever of both endings it has: `.spec.ts` is as good as `.test.ts`. */
export function testName(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:test|spec)\.[cm]?tsx?$/, '')
    .toLowerCase();
}
