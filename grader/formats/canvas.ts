import type { SubmissionRecord } from '../records/submission-record.ts';
import { csvText } from './escape.ts';
import { gradebookOf } from './gradebook.ts';

/**
 * Marks for Canvas' import into the gradebook. Its importer wants Student and ID first and Section last before the
 * assignments. It finds a student by the login, else by the name, and an assignment by its title.
 */
export function canvas(records: SubmissionRecord[]): string {
  const { lessons, rows } = gradebookOf(records);
  return csvText([
    ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', ...lessons],
    ['Points Possible', null, null, null, null, ...lessons.map(() => 100)],
    ...rows.map(({ student, marks }) => [student, null, null, student, null, ...marks]),
  ]);
}
