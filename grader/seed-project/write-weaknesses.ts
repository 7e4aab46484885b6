// Writes the table of weaknesses into docs/seed.md.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { withWeaknesses } from './weaknesses.ts';

const file = path.join(kit, 'docs', 'seed.md');
writeFileSync(file, await withWeaknesses(kit, readFileSync(file, 'utf8')));
