// Draws what the grader's rooms import, and fails where one reaches to its right: `npm run check:house`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import { arrowsOf, circlesIn, misplacedIn } from './arrows.ts';
import { copiesIn, type Text } from './copies.ts';
import { modulesIn } from './modules.ts';
import { rooms } from './rooms.ts';
import { lineCount, medianOf, oversizedIn } from './sizes.ts';

const modules = modulesIn(path.join(kit, 'grader'));
const arrows = arrowsOf(modules);
for (const room of rooms) {
  const targets = new Set(arrows.filter(({ from }) => from === room).map(({ to }) => to));
  const known = rooms.filter((other) => targets.has(other));
  console.log(`${room.padEnd(18)}${known.length > 0 ? `→ ${known.join(', ')}` : ''}`);
}

const product = [...textsIn('src'), ...textsIn('fixtures'), ...textsIn('grader')].filter(
  ({ file }) => !/\.test\.ts$|^grader\/(?:testing|long|benchmarks|house)\//.test(file),
);
const tests = ['src', 'fixtures', 'grader', 'solutions']
  .flatMap(textsIn)
  .filter(({ file }) => file.endsWith('.test.ts'));
const problems = [
  ...misplacedIn(modules),
  ...circlesIn(modules).map((circle) => `a circle: ${circle.join(' → ')}`),
  ...oversizedIn(product),
  // A module that a lesson mends is a copy on purpose.
  ...copiesIn([...product, ...tests]),
];
const median = medianOf(product.map(lineCount));
console.log(`\n${product.length} files, ${median} lines at the median; ${problems.length} to mend`);
for (const problem of problems) console.error(`  ${problem}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function textsIn(folder: string): Text[] {
  return readdirSync(path.join(kit, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name))
    .map((entry) => path.join(path.relative(kit, entry.parentPath), entry.name).replaceAll(path.sep, '/'))
    .filter((file) => !/\/testdata\/|^grader\/validity\/suites\//.test(file))
    .toSorted()
    .map((file) => ({ file, text: readFileSync(path.join(kit, file), 'utf8') }));
}
