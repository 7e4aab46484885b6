import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readSuite } from '../course/suite.ts';
import type { MadeSuite } from './made-suite.ts';

/** The suites that people wrote, one folder each, by name. @throws UsageError when a folder has no tests */
export function handWritten(folder: string): MadeSuite[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()
    .map((name) => {
      const files = filesOf(path.join(folder, name));
      return { name, kind: 'hand-written', make: makeOf(files) ?? name, of: [name], files };
    });
}

/** The test files of a folder: text by name. @throws UsageError when there are none */
export function filesOf(folder: string): Record<string, string> {
  const base = folder.replaceAll(path.sep, '/');
  const { sources } = readSuite(folder, folder);
  return Object.fromEntries(
    Object.entries(sources).map(([file, text]) => [path.posix.relative(base, file), text]),
  );
}

/** What the first line says of who writes like this. */
function makeOf(files: Record<string, string>): string | undefined {
  const makes = Object.values(files).map((text) => /^\/\/ Make: (.+)/.exec(text)?.[1].trim());
  return makes.find((make) => make !== undefined);
}
