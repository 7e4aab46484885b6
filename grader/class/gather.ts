import path from 'node:path';
import { lessonIds } from '../course/lesson-ids.ts';
import { versions } from '../course/versions.ts';
import { language, catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { ClassCourse } from './course-file.ts';
import { lessonNames } from './intake/lesson-names.ts';
import { shownName } from './intake/notes.ts';
import { readSubmission } from './intake/read-submission.ts';
import { submissionsIn, type Submission } from './intake/submissions.ts';
import { takeIn, type Asked, type Intake } from './intake/take-in.ts';
import { courseDigestOf, keyOf, variantsDigest, type Expected, type Grading, type Plan } from './plan.ts';
import { findRow, type Roster } from './roster.ts';
import type { Shard } from './shard.ts';

const sentences = catalogue.classes;

export interface Given {
  root: string;
  /** The class's folder, and where the results go. */
  folder: string;
  out: string;
  course: ClassCourse;
  roster?: Roster;
  grading: Grading;
  shard?: Shard;
}

/** A class as it was handed in. */
export interface Gathered {
  plan: Plan;
  /** By the name that a student has in the plan. @returns what is to be graded, by lesson */
  read(student: string): Promise<Map<string, Intake>>;
  /** What the teacher should know before, a sentence each. */
  told: string[];
}

/** Takes all submissions in, and notes what is to be graded. Their files are not kept: they are read again when it is their turn. */
export async function gather(given: Given): Promise<Gathered> {
  const { root, folder, out, course, roster, grading, shard } = given;
  const known = versions();
  const asked = course.lessons?.map(({ id }) => id);
  const about: Asked = {
    kit: known.kit,
    lessons: lessonIds(root).map((id) => lessonNames(root, id)),
    ...(asked && { asked }),
  };
  const submissions = renamed(submissionsIn(folder, out), roster);
  if (submissions.length === 0)
    throw new UsageError(sentences.nothingHandedIn(path.relative(process.cwd(), folder) || '.'));

  const courseDigest = courseDigestOf(root);
  const noted: Grading = {
    ...grading,
    ...(grading.variants && { variants: variantsDigest(grading.variants) }),
  };
  const expected: Expected[] = [];
  for (const submission of submissions) {
    for (const intake of takeIn(submission, await readSubmission(folder, submission), about)) {
      const { student, lesson, digest, status, note, flags, claims } = intake;
      const reveal = revealOf(course, lesson);
      expected.push({
        student,
        lesson,
        digest,
        key: keyOf(student, lesson, digest, status ?? [known, courseDigest, noted, reveal, language]),
        ...(status && { status }),
        ...(note !== undefined && { note }),
        flags: [...flags, ...(roster && !findRow(roster.rows, { student }) ? ['not-in-roster'] : [])],
        ...(claims && { claims }),
        submittedAt: submittedAt(submission, course, roster),
      });
    }
  }
  return {
    plan: {
      version: 1,
      kit: known.kit,
      courseDigest,
      grading: noted,
      course,
      ...(roster && { roster: roster.rows }),
      ...(shard && { shard }),
      expected,
    },
    async read(student) {
      const submission = submissions.find((one) => one.student === student)!;
      const intakes = takeIn(submission, await readSubmission(folder, submission), about);
      return new Map(intakes.map((intake) => [intake.lesson, intake]));
    },
    told: [...(roster?.told ?? []), ...differences(submissions, roster)],
  };
}

export function revealOf({ lessons, reveal }: ClassCourse, lesson: string): ClassCourse['reveal'] {
  return lessons?.find(({ id }) => id === lesson)?.reveal ?? reveal;
}

/** With the names of the roster: a system of courses may know students by a number only. */
function renamed(submissions: Submission[], roster: Roster | undefined): Submission[] {
  if (!roster) return submissions;
  const taken = new Set<string>();
  return submissions.map((submission) => {
    const row = findRow(roster.rows, submission);
    if (!row || taken.has(row.student)) return submission;
    taken.add(row.student);
    return { ...submission, student: row.student };
  });
}

function differences(submissions: Submission[], roster: Roster | undefined): string[] {
  if (!roster) return [];
  const students = submissions.map(({ student }) => student);
  const unknown = students.filter((student) => !findRow(roster.rows, { student }));
  const absent = roster.rows.map(({ student }) => student).filter((student) => !students.includes(student));
  return [
    ...(unknown.length > 0 ? [sentences.roster.unknown(unknown.map(shownName).join(', '))] : []),
    ...(absent.length > 0 ? [sentences.roster.absent(absent.join(', '))] : []),
  ];
}

function submittedAt(
  submission: Submission,
  { submitted }: ClassCourse,
  roster: Roster | undefined,
): string | null {
  const noted = roster && findRow(roster.rows, submission)?.submittedAt;
  if (noted !== undefined) return noted;
  return submitted === 'files' ? new Date(submission.time).toISOString() : null;
}
