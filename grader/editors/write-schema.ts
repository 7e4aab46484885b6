// Writes the published schema of the events for editors: `npm run schema`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventJsonSchema } from './event-json-schema.ts';

writeFileSync(path.join(import.meta.dirname, 'events.schema.json'), eventJsonSchema());
