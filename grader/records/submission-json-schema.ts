import { z } from 'zod';
import { submissionRecordSchema } from './submission-record.ts';

/** The text of submission.schema.json: what readers of a class's records in other languages check them with. */
export function submissionJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(submissionRecordSchema);
  return `${JSON.stringify({ $schema, title: 'Submission record', ...schema }, null, 2)}\n`;
}
