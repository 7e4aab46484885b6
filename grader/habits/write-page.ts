// Writes docs/habits.md.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { habitsPage } from './habits-page.ts';

writeFileSync(path.join(kit, 'docs', 'habits.md'), habitsPage());
