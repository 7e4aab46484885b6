// Writes the order of the rooms into oxlint's configuration: `npm run layers`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { lintLayers } from './lint-layers.ts';

const file = path.join(kit, '.oxlintrc.json');
const config = JSON.parse(readFileSync(file, 'utf8')) as { overrides: { files: string[] }[] };
const others = config.overrides.filter(({ files }) => !files.some((name) => name.startsWith('grader/')));
config.overrides = [...others, ...lintLayers()];
writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`);
