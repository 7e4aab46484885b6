// Writes the schema of lesson.yaml for editors: `npm run schema`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lessonJsonSchema } from './lesson-json-schema.ts';

writeFileSync(path.join(import.meta.dirname, 'lesson.schema.json'), lessonJsonSchema());
