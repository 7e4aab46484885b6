import { stringify } from 'csv-stringify/sync';
import type { SubmissionRecord } from '../records/submission-record.ts';
import { meanMark } from './mark.ts';
import type { Plan } from './plan.ts';

type Cell = string | number | null;

/** What a program reads of a class: one line for each answer. Nothing in it depends on the day or the machine. */
export function gradesCsv(records: SubmissionRecord[]): string {
  return csvOf([gradesColumns, ...records.map(gradesRow)]);
}

const gradesColumns = [
  'student',
  'lesson',
  'status',
  'verdict',
  'score',
  'bugs_caught',
  'bugs_total',
  'mutants_killed',
  'mutants_gradable',
  'private_caught',
  'private_total',
  'late_minutes',
  'flags',
];

function gradesRow(record: SubmissionRecord): Cell[] {
  const { student, lesson, status, grade, private: own, lateMinutes, flags } = record;
  return [
    student,
    lesson,
    status,
    grade?.verdict ?? null,
    grade?.score ?? null,
    grade ? grade.bugs.filter(({ outcome }) => outcome === 'rejected').length : null,
    grade ? grade.bugs.length : null,
    grade?.mutants?.killed ?? null,
    grade?.mutants?.gradable ?? null,
    own?.caught ?? null,
    own?.total ?? null,
    lateMinutes,
    flags.join(' '),
  ];
}

/** The mark of the course for each student, and the marks that it is the mean of. */
export function marksCsv(records: SubmissionRecord[], plan: Pick<Plan, 'course' | 'roster'>): string {
  const rows = courseMarks(records, plan).map(({ student, mark, marks }) => [student, mark, ...marks]);
  return csvOf([['student', 'mark', ...lessonsOf(records, plan).map(({ id }) => id)], ...rows]);
}

/** Everybody's mark of the course, also of those who submitted nothing, with one for each lesson. */
export function courseMarks(
  records: SubmissionRecord[],
  plan: Pick<Plan, 'course' | 'roster'>,
): { student: string; mark: number | null; marks: (number | null)[] }[] {
  const lessons = lessonsOf(records, plan);
  const byStudent = Map.groupBy(records, ({ student }) => student);
  const absent = (plan.roster ?? [])
    .map(({ student }) => student)
    .filter((student) => !byStudent.has(student));
  return [...byStudent.keys(), ...absent].toSorted().map((student) => {
    const own = byStudent.get(student) ?? [];
    const marks = lessons.map(({ id, weight }) => {
      const record = own.find(({ lesson }) => lesson === id);
      return { mark: record ? record.mark : 0, weight };
    });
    return { student, mark: meanMark(marks), marks: marks.map(({ mark }) => mark) };
  });
}

function lessonsOf(
  records: SubmissionRecord[],
  { course }: Pick<Plan, 'course'>,
): { id: string; weight: number }[] {
  return (
    course.lessons ??
    [...new Set(records.filter(({ status }) => status !== 'unknown-lesson').map(({ lesson }) => lesson))]
      .filter((lesson) => lesson !== '')
      .toSorted()
      .map((id) => ({ id, weight: 1 }))
  );
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe. All else stays: a name is a key here. */
function csvOf(rows: Cell[][]): string {
  return stringify(rows, { escape_formulas: true });
}
