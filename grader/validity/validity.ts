// How well the grade says who finds bugs that the course does not have:
// `npm run validity [-- --page | --bugs=COUNT --system=NAME]`.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { kit } from '../course/root.ts';
import { versions } from '../course/versions.ts';
import { measure, type Study } from './measure.ts';
import { validityPage } from './page.ts';
import { resultsFile, resultsSchema, templateFile, type Results } from './results.ts';
import { systems } from './systems.ts';

const { values } = parseArgs({
  options: { page: { type: 'boolean' }, bugs: { type: 'string' }, system: { type: 'string' } },
});
const bugCount = values.bugs === undefined ? undefined : Number(values.bugs);
if (bugCount !== undefined && !(Number.isInteger(bugCount) && bugCount > 0)) {
  console.error('--bugs needs a whole number above 0, as in `npm run validity -- --bugs=45`.');
  process.exit(2);
}
if (values.system !== undefined && !Object.hasOwn(systems, values.system)) {
  console.error(`--system needs one of ${Object.keys(systems).join(', ')}.`);
  process.exit(2);
}
const study: Study = {
  root: kit,
  bugs: 'grader/validity/bugs',
  suites: 'grader/validity/suites',
  bugCount,
  told: (line) => console.log(line),
};
if (!values.page) {
  const results: Results = {
    date: new Date().toISOString().slice(0, 10),
    versions: versions(),
    systems: {},
  };
  const chosen = Object.entries(systems).filter(([name]) => name === (values.system ?? name));
  for (const [system, lesson] of chosen) results.systems[system] = await measure(study, system, lesson);
  writeFileSync(path.join(kit, resultsFile), `${JSON.stringify(results, null, 1)}\n`);
}
const read = (file: string): string => readFileSync(path.join(kit, file), 'utf8');
const results = resultsSchema.parse(JSON.parse(read(resultsFile)));
writeFileSync(path.join(kit, 'docs', 'validity.md'), validityPage(read(templateFile), results));
