// Measures the sentences of all prose, and fails when one is too long or reads as translated: `npm run check:prose`.
import { kit } from '../course/root.ts';
import { exceptions } from './prose/exceptions.ts';
import { groups, pagesOf } from './prose/groups.ts';
import { weigh } from './prose/weigh.ts';
import type { Exception } from './prose/word-list.ts';

const used = new Set<Exception>();
let failures = 0;
for (const group of groups) {
  const { sentences, median, longest, problems } = weigh(pagesOf(kit, group), exceptions, used);
  const figures = `${sentences} sentences, ${median} words at the median, ${longest} at most`;
  console.log(`${group.name.padEnd(18)}${figures}`);
  for (const problem of problems) console.error(`  ${problem}`);
  failures += problems.length;
}
for (const exception of exceptions) {
  if (used.has(exception)) continue;
  failures += 1;
  console.error(`  an exception that nothing needs: ${exception.file}: ${exception.words}`);
}
process.exitCode = failures > 0 ? 1 : 0;
