import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { moment } from './course-file.ts';
import { sameOnSomeSystem } from './intake/entry-name.ts';

const sentences = catalogue.classes.roster;

/** A student of the class, as the teacher's list has them. */
export const rosterRowSchema = z.object({
  student: z.string(),
  name: z.string().optional(),
  /** The number that Moodle or Canvas has for the student. */
  id: z.string().optional(),
  due: moment.optional(),
  extension: moment.optional(),
  submittedAt: moment.optional(),
});
export type RosterRow = z.infer<typeof rosterRowSchema>;

export interface Roster {
  rows: RosterRow[];
  /** What is odd in it, a sentence each. */
  told: string[];
}

/** Our name for a column, by the names that others have for it, in small letters. */
const columns: Record<string, keyof RosterRow> = {
  'student': 'student',
  'full name': 'student',
  'nombre completo': 'student',
  'name': 'name',
  'id': 'id',
  'identifier': 'id',
  'identificador': 'id',
  'due': 'due',
  'extension': 'extension',
  'submitted_at': 'submittedAt',
};

/** Rows of Canvas that are no students. */
const noStudent = /^(?:points possible|student, test|test student)$/i;

/**
 * Reads a list of students: ours, the worksheet of Moodle, or the gradebook of Canvas.
 * @param shown the file as the reader knows it @throws UsageError naming file, line and reason
 */
export function rosterIn(text: string, shown: string): Roster {
  const [head, ...body] = rowsOf(text, shown);
  const keys = (head?.record ?? []).map((title) => columns[title.trim().toLowerCase()]);
  if (!keys.includes('student')) throw new UsageError(sentences.noStudents(shown));
  const rows: RosterRow[] = [];
  const told: string[] = [];
  for (const { record, info } of body) {
    const row = rowOf(keys, record, `${shown}, line ${info.lines}`);
    if (row.student === '' || noStudent.test(row.student)) continue;
    const isKnown = rows.some((other) => sameOnSomeSystem(other.student) === sameOnSomeSystem(row.student));
    if (isKnown) told.push(sentences.doubled(shown, row.student));
    else rows.push(row);
  }
  return { rows, told };
}

interface Line {
  record: string[];
  info: { lines: number };
}

function rowsOf(text: string, shown: string): Line[] {
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true } as const;
    return parse(text, options) as unknown as Line[];
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(sentences.noCsv(shown, error.message));
    throw error;
  }
}

function rowOf(keys: (keyof RosterRow | undefined)[], record: string[], place: string): RosterRow {
  const row: RosterRow = { student: '' };
  for (const [index, key] of keys.entries()) {
    const value = record[index]?.trim().normalize('NFC') ?? '';
    if (!key || value === '') continue;
    if (key === 'due' || key === 'extension' || key === 'submittedAt') {
      if (!moment.safeParse(value).success) throw new UsageError(sentences.noMoment(place, value));
    }
    // Moodle says `Participant 12345`.
    row[key] = key === 'id' ? value.replace(/^\D+/, '') || value : value;
  }
  return row;
}

/** The row of a submission: by the number of the system that it is from, else by the student's name. */
export function findRow(
  rows: RosterRow[],
  { student, id }: { student: string; id?: string },
): RosterRow | undefined {
  const wanted = sameOnSomeSystem(student);
  return (
    rows.find((row) => id !== undefined && row.id === id) ??
    rows.find((row) => sameOnSomeSystem(row.student) === wanted) ??
    rows.find((row) => row.name !== undefined && sameOnSomeSystem(row.name) === wanted)
  );
}
