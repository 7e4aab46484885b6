import { z } from 'zod';
import { eventSchema } from './event.ts';

/** The text of events.schema.json: what an editor checks a line of `kata learn --events` with. */
export function eventJsonSchema(): string {
  const { $schema, ...schema } = z.toJSONSchema(eventSchema);
  return `${JSON.stringify({ $schema, title: 'Event of kata learn --events', ...schema }, null, 2)}\n`;
}
