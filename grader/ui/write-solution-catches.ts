// Writes what the tests of each solution catch, where anything has changed since: `npm run catches`.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { Grader } from '../grader.ts';
import {
  readSolutionCatches,
  solutionCatchesFile,
  solutionContent,
  type SolutionCatches,
} from './solution-catches.ts';

const kept = readSolutionCatches(kit);
const found: SolutionCatches = {};
const grader = new Grader(kit);
for (const id of lessonIds(kit)) {
  const content = solutionContent(kit, id);
  if (kept[id]?.content === content) {
    found[id] = kept[id];
    continue;
  }
  const tests = path.join(kit, 'solutions', id);
  const { bugs } = await grader.grade(grader.load(id), { tests, isFull: true, hasNoMutants: true });
  found[id] = { content, catches: bugs.map(({ behaviour, caughtBy }) => ({ behaviour, caughtBy })) };
  console.log(`${id}: what ${bugs.length} bugs are caught by`);
}
await grader.close();
writeFileSync(path.join(kit, solutionCatchesFile), `${JSON.stringify(found, null, 1)}\n`);
console.log(`${solutionCatchesFile} is written.`);
