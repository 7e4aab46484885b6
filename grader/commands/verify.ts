import { existsSync } from 'node:fs';
import path from 'node:path';
import { findLessonId, lessonIds } from '../course/course.ts';
import { kit } from '../course/root.ts';
import { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { strayVariants } from '../verify/files.ts';
import { mutantListProblems } from '../verify/mutant-list.ts';
import { TypeChecker } from '../verify/type-check.ts';
import { verifyLesson } from '../verify/verify-lesson.ts';
import type { Context } from './context.ts';

/** `kata verify [lesson…]`: the course checks itself. @returns 0 when nothing is wrong, else 1 */
export async function verifyCommand(names: string[], context: Context): Promise<number> {
  const { root } = context;
  const ids = names.length > 0 ? names.map((name) => findLessonId(root, name)) : lessonIds(root);
  const grader = new Grader(root);
  const types = new TypeChecker(root, existsSync(path.join(root, 'tsconfig.json')) ? root : kit);
  const all: string[] = [];
  try {
    const lessons = ids.map((id) => grader.load(id));
    for (const lesson of lessons) {
      const { problems, solution } = await verifyLesson(grader, types, lesson);
      context.out(
        `${lesson.id}: ${problems.length === 0 ? 'in order' : `${problems.length} to mend`}${summary(solution)}\n`,
      );
      for (const problem of problems) context.out(`  ${problem}\n`);
      all.push(...problems);
    }
    if (names.length === 0) {
      const stray = [...strayVariants(root, lessons), ...(await mutantListProblems(grader, lessons))];
      for (const problem of stray) context.out(`${problem}\n`);
      all.push(...stray);
    }
  } finally {
    await grader.close();
  }
  return all.length === 0 ? 0 : 1;
}

function summary(solution: Grade | undefined): string {
  if (!solution) return '';
  const caught = solution.bugs.filter(({ outcome }) => outcome === 'rejected').length;
  return ` (${solution.tests.length} tests, ${caught} of ${solution.bugs.length} bugs, ${solution.correct.length} correct)`;
}
