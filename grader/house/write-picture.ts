// Draws the coach for README.md, from a real grade of a real lesson: `npm run picture`.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pictureFile, pictureLines, pictureOf } from './picture/picture.ts';

const picture = pictureOf(await pictureLines());
mkdirSync(path.dirname(pictureFile), { recursive: true });
writeFileSync(pictureFile, picture);
console.log(`${path.basename(pictureFile)} is written.`);
