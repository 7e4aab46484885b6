import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { eventJsonSchema } from './event-json-schema.ts';

test('the published schema is the one that the events keep: else run `npm run schema`', () => {
  const published = readFileSync(path.join(import.meta.dirname, 'events.schema.json'), 'utf8');

  expect(published).toBe(eventJsonSchema());
});
