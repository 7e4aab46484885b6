import { createHash } from 'node:crypto';
import { askedBugs, type AskedBug } from '../../formats/class-findings.ts';
import { middleOf } from '../../formats/class-summary.ts';
import type { Likeness } from '../../formats/likeness.ts';
import type { SubmissionRecord } from '../../records/submission-record.ts';
import { catalogue } from '../../sentences/sentences.ts';

/** All that the page of a class is made of: plain data. */
export interface ClassView {
  records: SubmissionRecord[];
  /** Everybody's mark of the course, also of those who submitted nothing. */
  marks: { student: string; mark: number | null }[];
  /** What lessons are called, by id. */
  titles?: ReadonlyMap<string, string>;
  /** Pairs of suites that are alike, where suites were compared. */
  likeness?: Likeness[];
}

export interface Student {
  name: string;
  /** Says nothing about the name. */
  number: number;
  mark: number | null;
  /** How many bugs of all lessons got past the tests. */
  missed: number;
  answers: Map<string, SubmissionRecord>;
}

export interface LessonColumn {
  id: string;
  title: string;
  middleMark: string;
  /** What most students miss comes first. */
  bugs: AskedBug[];
}

/** A class in rows and columns. */
export interface ClassRoom {
  students: Student[];
  lessons: LessonColumn[];
  /** Answers that belong to no lesson of the course. */
  strays: number;
}

/** Puts the records in order: students as is said, lessons by id, and bugs by how many miss them. */
export function classRoomOf(
  { records, marks, titles = new Map() }: ClassView,
  order: 'by name' | 'by number' = 'by name',
): ClassRoom {
  const known = records.filter(({ lesson, status }) => lesson !== '' && status !== 'unknown-lesson');
  const byStudent = Map.groupBy(known, ({ student }) => student);
  const numbers = studentNumbers(
    marks.map(({ student }) => student),
    records,
  );
  const bugs = Map.groupBy(askedBugs(known), ({ lesson }) => lesson);
  return {
    students: marks
      .map(({ student, mark }) => {
        const own = byStudent.get(student) ?? [];
        return {
          name: student,
          number: numbers.get(student)!,
          mark,
          missed: own.reduce((sum, record) => sum + missedIn(record).length, 0),
          answers: new Map(own.map((record) => [record.lesson, record])),
        };
      })
      .toSorted((a, b) => (order === 'by name' ? compare(a.name, b.name) : a.number - b.number)),
    lessons: [...Map.groupBy(known, ({ lesson }) => lesson)]
      .toSorted(([a], [b]) => compare(a, b))
      .map(([id, own]) => ({
        id,
        title: titles.get(id) ?? id.replace(/^\d+-/, '').replaceAll('-', ' '),
        middleMark: middleOf(own.flatMap(({ mark }) => mark ?? [])),
        bugs: (bugs.get(id) ?? []).map((bug) =>
          isWrittenByStudents(bug) ? { ...bug, behaviour: catalogue.classPage.bugs.own(bug.task) } : bug,
        ),
      })),
    strays: records.length - known.length,
  };
}

/** In a lesson that attacks, each student has another bug under the same id. */
function isWrittenByStudents({ id }: AskedBug): boolean {
  return /^lessons\/[^/]+\/bug-\d+$/.test(id);
}

/** The bugs that the tests were asked about, and did not notice. */
function missedIn({ grade }: SubmissionRecord): NonNullable<SubmissionRecord['grade']>['bugs'] {
  if (!grade || grade.verdict === 'broken') return [];
  return grade.bugs.filter(({ caughtBy }) => caughtBy.length === 0);
}

/** In an order that nobody can work out who knows the names, but not the submissions. */
function studentNumbers(names: string[], records: SubmissionRecord[]): Map<string, number> {
  const secret = hashOf(...records.map(({ digest }) => digest).toSorted());
  const inOrder = names
    .map((name) => ({ name, at: hashOf(secret, name) }))
    .toSorted((a, b) => compare(a.at, b.at))
    .map(({ name }) => name);
  return new Map(inOrder.map((name, index) => [name, index + 1]));
}

function hashOf(...texts: string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
