import type { Bug, Lesson } from '../course/course.ts';
import type { GradeOptions, Grader } from '../grader.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';
import type { Grading } from './plan.ts';

/** Judges a suite on a teacher's own bugs alone, apart from its grade, so that nothing of that tells of them. */
export function gradePrivately(
  grader: Grader,
  lesson: Lesson,
  bugs: Bug[],
  options: Pick<GradeOptions, 'tests' | 'confirm'>,
): Promise<Grade> {
  const tasks = [{ number: 1, title: '', bugs, report: [] }];
  return grader.grade({ ...lesson, tasks, habits: [], requires: [] }, { ...options, hasNoMutants: true });
}

/** How many of the bugs a suite catches. */
export function countsOf({ bugs }: Grade): NonNullable<SubmissionRecord['private']> {
  return { caught: bugs.filter(isCaught).length, total: bugs.length };
}

export function isCaught({ outcome }: BugGrade): boolean {
  return outcome === 'rejected';
}

/** A grade with what a teacher should look at in another one of the same suite. */
export function withFlagsOf(grade: Grade, other: Grade): Grade {
  const { trust } = grade;
  if (!trust) return grade;
  return {
    ...grade,
    trust: { ...trust, flags: [...new Set([...trust.flags, ...(other.trust?.flags ?? [])])] },
  };
}

/** What a grader is told of --confirm. */
export function confirming({ confirm }: Grading): Pick<GradeOptions, 'confirm'> {
  return confirm === 'none' ? {} : { confirm };
}
