// Changes a package that all suites use.
import { appendFileSync, mkdirSync } from 'node:fs';
test('changes packages', () => {
  try { mkdirSync(`${HOST.kit}/node_modules/added-by-a-suite`); } catch {}
  try { appendFileSync(`${HOST.kit}/node_modules/vitest/package.json`, ' '); } catch {}
  expect(1).toBe(1);
});
