import { z } from 'zod';
import { gradeSchema } from './grade.ts';

/** The text of grade.schema.json: what readers of grade records in other languages check them with. */
export function gradeJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(gradeSchema);
  return `${JSON.stringify({ $schema, title: 'Grade record', ...schema }, null, 2)}\n`;
}
