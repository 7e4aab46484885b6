// Writes the published schema of the grade record: `npm run schema`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { gradeJsonSchema } from './grade-json-schema.ts';

writeFileSync(path.join(import.meta.dirname, 'grade.schema.json'), gradeJsonSchema());
