import { isTestFile } from '../../course/test-files.ts';
import type { Verdict } from '../../judge/verdicts.ts';
import type { Status } from '../../records/submission-record.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { answersIn, withoutOuterFolders } from './answers.ts';
import type { Collected } from './collect.ts';
import { digestOf } from './digest.ts';
import type { LessonNames } from './lesson-names.ts';
import { noteOf, shownName } from './notes.ts';
import { packedIn, type Packed } from './packed.ts';
import type { Submission } from './submissions.ts';

const sentences = catalogue.intake;

/** What a student has handed in for one lesson: files to grade, or why there are none. */
export interface Intake {
  student: string;
  /** Empty where nothing says which one. */
  lesson: string;
  /** Undefined where it is to be graded. */
  status?: Status;
  files: Map<string, Buffer>;
  digest: string;
  note?: string;
  flags: string[];
  /** The verdict that the student's own kit gave. */
  claims?: Verdict;
}

/** What the class is about. */
export interface Asked {
  kit: string;
  /** All of the course. */
  lessons: LessonNames[];
  /** Those that the course file names: every student answers all of them. Undefined where there is no course file. */
  asked?: string[];
}

/** What becomes of a submission before it is graded: an entry for each lesson, and one where there is none. */
export function takeIn(
  submission: Submission,
  collected: Collected,
  { kit, lessons, asked }: Asked,
): Intake[] {
  const { student, replaced } = submission;
  const files = withoutOuterFolders(collected.files);
  const packed = packedIn(files);
  const answers = answersIn(files, lessons, asked ?? lessons.map(({ id }) => id));
  const note = noteOf(collected, answers.stray, replaced);
  const flags = flagsOf(replaced, collected);

  const intakeOf = (lesson: string): Intake => {
    const own = answers.byLesson.get(lesson) ?? new Map<string, Buffer>();
    const about = { student, lesson, digest: digestOf(own), flags };
    if (packed && packed.kit !== kit) {
      const why = sentences.otherVersion(shownName(packed.kit), kit);
      return { ...about, status: 'other-version', files: new Map(), note: joined(why, note) };
    }
    if (![...own.keys()].some(isTestFile)) {
      const status = collected.refused.length > 0 ? 'rejected-files' : 'no-tests';
      return { ...about, status, files: new Map(), note: joined(sentences.noTests, note) };
    }
    return { ...about, files: own, ...(note !== undefined && { note }), ...claimed(packed, lesson) };
  };

  const answered = lessons.map(({ id }) => id).filter((id) => answers.byLesson.has(id));
  const unknown = answers.unknown.map((lesson): Intake => {
    const why = joined(sentences.unknownLesson(shownName(lesson)), note);
    return {
      student,
      lesson,
      status: 'unknown-lesson',
      files: new Map(),
      digest: digestOf(files),
      flags,
      note: why,
    };
  });
  const all = [...(asked ?? answered).map(intakeOf), ...unknown];
  return all.length > 0 ? all : [intakeOf('')];
}

/** What a teacher should look at. */
function flagsOf(replaced: string[], { refused }: Collected): string[] {
  return [
    ...(replaced.length > 0 ? ['handed-in-twice'] : []),
    ...(refused.some(({ why }) => why === 'link' || why === 'leads-out' || why === 'special')
      ? ['unsafe-files']
      : []),
  ];
}

function claimed(packed: Packed | undefined, lesson: string): { claims?: Verdict } {
  const verdict = packed?.lessons[lesson];
  return verdict ? { claims: verdict } : {};
}

function joined(sentence: string, others: string | undefined): string {
  return others === undefined ? sentence : `${sentence} ${others}`;
}
