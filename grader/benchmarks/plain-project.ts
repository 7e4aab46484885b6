import { cpSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kit } from '../course/root.ts';

/** The folder of the suites in a plain project. */
export const suitesFolder = 'suite';

/** What Vitest is told about suites by the course, and nothing of the grader. */
const plainly = {
  include: [`${suitesFolder}/**/*.test.ts`],
  setupFiles: ['fixtures/setup.ts'],
  expect: { requireAssertions: true },
  testTimeout: 10_000,
  fsModuleCache: false,
};

/**
 * Copies the course's code into a new folder, where plain Vitest and stock Stryker run. The caller removes it.
 * @param root the course's folder @param sources the tests: text by name @param settings of Vitest, in place of the course's
 * @returns the folder, absolute
 */
export function makePlainProject(
  root: string,
  sources: Record<string, string>,
  settings: object = {},
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-stock-'));
  for (const place of ['src', 'fixtures', 'package.json', 'tsconfig.json'])
    cpSync(path.join(root, place), path.join(folder, place), { recursive: true });
  symlinkSync(path.join(kit, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  for (const [name, text] of Object.entries(sources)) {
    const file = path.join(folder, suitesFolder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const test = { ...plainly, ...settings };
  writeFileSync(path.join(folder, 'vitest.config.js'), `export default { test: ${JSON.stringify(test)} };\n`);
  return folder;
}
