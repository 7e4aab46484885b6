// Writes the published schema of a class's records: `npm run schema`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { submissionJsonSchema } from './submission-json-schema.ts';

writeFileSync(path.join(import.meta.dirname, 'submission.schema.json'), submissionJsonSchema());
