import path from 'node:path';
import { isOfLesson, type Lesson } from '../course/course.ts';
import { readSuite } from '../course/suite.ts';
import type { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { syntaxOf } from '../syntax/suite-syntax.ts';

/**
 * Tests of the solution that catch no bug and kill no mutant: without them it would be as good. A table counts as one test.
 * The grade must be a full one: `isFull`.
 */
export async function idleTests(grader: Grader, lesson: Lesson, solution: Grade): Promise<string[]> {
  // Its tests also say what mending must not break, and no mutant is made of a lesson's own module.
  if (lesson.subject.some(isOfLesson)) return [];
  const catching = new Set(solution.bugs.flatMap(({ caughtBy }) => caughtBy));
  const counting = solution.tests.filter(({ counts }) => counts);
  const suspects = new Set(counting.map(({ name }) => name).filter((name) => !catching.has(name)));
  if (suspects.size === 0) return [];

  const killing = await grader.calibration.killers(lesson, suspects);
  const folder = path.join(grader.root, 'solutions', lesson.id);
  const syntax = syntaxOf(readSuite(folder, `solutions/${lesson.id}`).sources);
  const byWrittenTest = Map.groupBy(counting, ({ file, name }) =>
    syntax.writtenAs({ key: '', name, file: path.join(folder, file) }, []),
  );
  return [...byWrittenTest]
    .flatMap(([written, tests]) => (written === undefined ? tests.map((test) => [test]) : [tests]))
    .filter((tests) => tests.every(({ name }) => suspects.has(name) && !killing.has(name)))
    .map(([{ name }]) => catalogue.verify.suites.idle(`solutions/${lesson.id}`, name));
}
