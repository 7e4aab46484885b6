import type { Grade, TestGrade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import type { Status, SubmissionRecord } from '../records/submission-record.ts';
import { labelOf } from '../reports/refusal-lines.ts';
import { catalogue } from '../sentences/sentences.ts';
import { gradeForStudent, type Revealing } from './for-student.ts';
import { partsOf, type Part } from './parts.ts';

const { formats: sentences } = catalogue;

/** One answer to one lesson as other systems show it to its student: no more than the lesson reveals. */
export interface Answer {
  lesson: string;
  status: Status;
  /** Nothing where the fault is ours. */
  mark: number | null;
  message: string;
  verdict?: Grade['verdict'];
  parts: Part[];
  tests: { name: string; file: string; isPassed: boolean; isOpen: boolean; message: string }[];
}

/** @param lesson none: it is not in this course */
export function answerOf(record: SubmissionRecord, lesson?: Revealing): Answer {
  const { status, mark, note } = record;
  const grade = record.grade && gradeForStudent(record.grade, lesson);
  const message = grade?.message ?? note ?? sentences.statuses[status];
  const facts = { lesson: record.lesson, status, mark, message };
  if (!grade) {
    const part = { name: sentences.suite, isPassed: false, points: 0, of: 100, message };
    return { ...facts, parts: mark === null ? [] : [part], tests: [] };
  }
  return {
    ...facts,
    verdict: grade.verdict,
    parts: partsOf(grade, mark ?? 0, { reveal: lesson?.reveal ?? 'count' }),
    tests: grade.tests.map(testOf),
  };
}

/** An answer that is no part of a class: its mark is its score. */
export function answerOfGrade(grade: Grade, lesson: Revealing): Answer {
  return answerOf(recordOfGrade(grade), lesson);
}

/** A record for a grade that is no part of a class. */
function recordOfGrade(grade: Grade): SubmissionRecord {
  return {
    schemaVersion: 1,
    student: '',
    lesson: grade.lesson,
    status: 'graded',
    grade,
    mark: grade.score,
    private: null,
    submittedAt: null,
    lateMinutes: null,
    flags: [],
    digest: '',
  };
}

function testOf(test: TestGrade): Answer['tests'][number] {
  const { name, file, counts, message = '' } = test;
  return {
    name,
    file,
    isPassed: counts,
    isOpen: !counts && !refusesCorrect(test),
    message: counts ? '' : `${labelOf(test)}: ${message}`,
  };
}
