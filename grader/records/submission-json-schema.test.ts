import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { submissionJsonSchema } from './submission-json-schema.ts';

test('the published schema is the one that the grader keeps: else run `npm run schema`', () => {
  const published = readFileSync(path.join(import.meta.dirname, 'submission.schema.json'), 'utf8');

  expect(published).toBe(submissionJsonSchema());
});
