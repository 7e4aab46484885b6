// Writes docs/bugs.md.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { bugsPage } from './bugs-page.ts';

writeFileSync(path.join(kit, 'docs', 'bugs.md'), bugsPage(kit));
