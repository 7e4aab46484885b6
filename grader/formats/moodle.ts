import type { SubmissionRecord } from '../records/submission-record.ts';
import { csvText } from './escape.ts';
import { gradebookOf } from './gradebook.ts';

/**
 * Marks for Moodle's "Import > CSV file". Moodle asks what each column is, so its names only have to be clear: the first is
 * mapped to the user's e-mail address, or to the user name; each other one to a grade item. An empty field changes nothing.
 */
export function moodle(records: SubmissionRecord[]): string {
  const { lessons, rows } = gradebookOf(records);
  const isMail = rows.length > 0 && rows.every(({ student }) => /^[^@\s]+@[^@\s]+$/.test(student));
  return csvText([
    [isMail ? 'Email address' : 'Username', ...lessons],
    ...rows.map(({ student, marks }) => [student, ...marks]),
  ]);
}
