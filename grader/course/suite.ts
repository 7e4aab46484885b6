import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.usage;

/** The tests that somebody wrote for a lesson. */
export interface Suite {
  folder: string;
  /** Text by absolute path, with forward slashes, as Vitest names files. */
  sources: Record<string, string>;
}

/** Reads the test files of a folder. @throws UsageError when the folder or the files are missing or unreadable */
export function readSuite(folder: string, shown: string): Suite {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(sentences.noFolder(shown));
  }
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .toSorted();
  if (names.length === 0) {
    throw new UsageError(sentences.noTestFile(shown));
  }
  return {
    folder,
    sources: Object.fromEntries(
      names.map((name) => [path.join(folder, name).replaceAll(path.sep, '/'), read(folder, name)]),
    ),
  };
}

function read(folder: string, name: string): string {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch (error) {
    throw new UsageError(sentences.cannotRead(name, (error as Error).message));
  }
}
