// Writes the page on what first attempts miss, next to them.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { attemptsFolder, firstAttemptsPage } from './first-attempts-page.ts';

writeFileSync(path.join(kit, attemptsFolder, 'first-attempts.md'), firstAttemptsPage(kit));
