import type { SubmissionRecord } from '../records/submission-record.ts';

/** Marks as a table: a row for each student, a mark for each lesson, nothing where there is none. */
export interface Gradebook {
  lessons: string[];
  rows: { student: string; marks: (number | null)[] }[];
}

/** In the order of their names, so that the same records always make the same file. */
export function gradebookOf(records: SubmissionRecord[]): Gradebook {
  const lessons = [...new Set(records.map(({ lesson }) => lesson))].toSorted();
  const byStudent = Map.groupBy(records, ({ student }) => student);
  const students = [...byStudent.keys()].toSorted();
  return {
    lessons,
    rows: students.map((student) => ({
      student,
      marks: lessons.map((lesson) => markIn(byStudent.get(student)!, lesson)),
    })),
  };
}

/** The best, where a student has several answers to one lesson. */
function markIn(records: SubmissionRecord[], lesson: string): number | null {
  const marks = records.flatMap((record) =>
    record.lesson === lesson && record.mark !== null ? record.mark : [],
  );
  return marks.length === 0 ? null : Math.max(...marks);
}
