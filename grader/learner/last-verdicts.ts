import { ContentCache, contentOf } from '../course/content-cache.ts';
import type { BugGrade, Grade, TestGrade } from '../judge/grade.ts';
import { ProgressFile } from './progress.ts';

/** What the last grade said of each test. Of bugs only those are kept that are caught: a lesson may hide the others. */
export interface LastVerdicts {
  tests: Pick<TestGrade, 'name' | 'file' | 'counts' | 'reason' | 'message'>[];
  caught: Pick<BugGrade, 'behaviour' | 'caughtBy'>[];
}

/** Keeps a grade of the learner's own files, in all that is known of a lesson. @returns whether the progress could be written */
export function keepGrade(
  root: string,
  lessonId: string,
  grade: Pick<Grade, 'verdict' | 'habits' | 'tests' | 'bugs'>,
): boolean {
  const verdicts: LastVerdicts = {
    tests: grade.tests.map(({ name, file, counts, reason, message }) => {
      return { name, file, counts, reason, message };
    }),
    caught: grade.bugs
      .filter(({ caughtBy }) => caughtBy.length > 0)
      .map(({ behaviour, caughtBy }) => ({ behaviour, caughtBy })),
  };
  const { name, content } = placeOfVerdicts(root, lessonId);
  new ContentCache(root).set(name, content, verdicts);
  return new ProgressFile(root).record(lessonId, grade);
}

/** Where the verdicts on a lesson are kept among what was found out, and for which content. */
export function placeOfVerdicts(root: string, lessonId: string): { name: string; content: string } {
  return { name: `${lessonId}.verdicts`, content: contentOf(root, [`lessons/${lessonId}`]) };
}
