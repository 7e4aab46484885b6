import { z } from 'zod';
import { manifestSchema } from './lesson-schema.ts';

/** The text of lesson.schema.json: what an editor checks a lesson.yaml with. */
export function lessonJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(manifestSchema);
  return `${JSON.stringify({ $schema, title: 'Lesson', ...schema }, null, 2)}\n`;
}
