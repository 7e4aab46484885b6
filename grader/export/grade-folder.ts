import path from 'node:path';
import { lessonNames } from '../class/intake/lesson-names.ts';
import { readSubmission } from '../class/intake/read-submission.ts';
import { takeIn, type Intake } from '../class/intake/take-in.ts';
import { layOut } from '../class/lay-out.ts';
import { markOf } from '../class/mark.ts';
import { supervise, type Limits, type Outcome } from '../class/supervise.ts';
import { loadLesson } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { versions } from '../course/versions.ts';
import { answerOf, type Answer } from '../formats/answer.ts';

/** One submission that another system has unpacked. */
export interface FolderWork {
  root: string;
  /** The folder with the student's files. */
  folder: string;
  lessons: string[];
  sandbox: string;
  limits: Limits;
  workers: number;
  /** What grades it, where it is not ours. */
  supervise?: typeof supervise;
}

const byScore = { score: 1, private: 0, verdict: 0, points: {} };

/** Grades a submission as a class does, without a journal: only learner files are taken, each lesson has limits. */
export async function gradeFolder({ root, folder, lessons, ...work }: FolderWork): Promise<Answer[]> {
  const intakes = await takenIn(root, folder, lessons);
  const outcomes = new Map<string, Outcome>();
  const toGrade = intakes.filter(({ status }) => status === undefined);
  const laidOut = layOut(toGrade);
  try {
    await (work.supervise ?? supervise)({
      root,
      grading: { sandbox: work.sandbox, confirm: 'all' },
      limits: work.limits,
      workers: work.workers,
      lessons: toGrade.map(({ lesson }) => ({ lesson, folder: laidOut.folderOf(lesson) })),
      onOutcome: (lesson, outcome) => void outcomes.set(lesson, outcome),
    });
  } finally {
    laidOut.remove();
  }
  return intakes.map((intake) => answerTo(root, intake, outcomes.get(intake.lesson)));
}

/** What answers each lesson that is asked; whatever else is in there is left. */
async function takenIn(root: string, folder: string, asked: string[]): Promise<Intake[]> {
  const name = path.basename(folder);
  const part = { name, kind: 'folder' as const, owner: { student: name, file: name }, time: 0 };
  const submission = { student: name, parts: [part], replaced: [], time: 0 };
  const collected = await readSubmission(path.dirname(folder), submission);
  const about = { kit: versions().kit, lessons: lessonIds(root).map((id) => lessonNames(root, id)), asked };
  return takeIn(submission, collected, about).filter(({ lesson }) => asked.includes(lesson));
}

function answerTo(root: string, intake: Intake, outcome: Outcome | undefined): Answer {
  const { student, lesson, digest, flags, status = outcome?.status ?? 'grader-error' } = intake;
  const grade = outcome?.status === 'graded' ? outcome.grade : null;
  const judged = { status, grade, private: null };
  const note = outcome && 'reason' in outcome ? outcome.reason : intake.note;
  return answerOf(
    {
      ...judged,
      schemaVersion: 1,
      student,
      lesson,
      mark: markOf(judged, byScore),
      submittedAt: null,
      lateMinutes: null,
      flags,
      ...(note !== undefined && { note }),
      digest,
    },
    loadLesson(root, lesson),
  );
}
