import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { fileProblem } from './file-problem.ts';
import { isNearlyTestFile, isTestFile, scriptsIn } from './test-files.ts';

const sentences = catalogue.usage;

/** The tests that somebody wrote for a lesson. */
export interface Suite {
  folder: string;
  /** Text by absolute path, with forward slashes, as Vitest names files. */
  sources: Record<string, string>;
}

/** In a path Vite takes these for parts of an address; a backslash only where it does not part folders. */
const unloadable = path.sep === '/' ? /[#?\\]/ : /[#?]/;

/**
 * Reads the test files of a folder. @param given names of files that are somebody else's
 * @throws UsageError when the folder or the files are missing or unreadable
 */
export function readSuite(folder: string, shown: string, given: string[] = []): Suite {
  const names = namesIn(folder, shown).filter((name) => !given.includes(name));
  const tests = names.filter(isTestFile);
  if (tests.length === 0) {
    throw new UsageError(sentences.noTestFile(shown, names.find(isNearlyTestFile)));
  }
  const odd = tests.find((name) => unloadable.test(path.join(folder, name)));
  if (odd !== undefined) throw new UsageError(sentences.oddPath(path.join(shown, odd)));
  return {
    folder,
    sources: Object.fromEntries(
      tests.map((name) => [path.join(folder, name).replaceAll(path.sep, '/'), read(folder, name)]),
    ),
  };
}

/** The one sentence on files that look like tests and are none, where there are any. @param shown as a reader sees it */
export function skippedNews(folder: string, shown: string): string | undefined {
  const [first, ...others] = scriptsOf(folder).filter(isNearlyTestFile);
  return first && sentences.skipped(`${shown.replace(/[\\/]$/, '')}/${first}`, others.length);
}

/** Why a folder cannot be read is said when it is judged. */
function scriptsOf(folder: string): string[] {
  try {
    return scriptsIn(folder);
  } catch {
    return [];
  }
}

function namesIn(folder: string, shown: string): string[] {
  try {
    const stat = statSync(folder, { throwIfNoEntry: false });
    if (stat && !stat.isDirectory()) throw new UsageError(sentences.noFolderButFile(shown));
    if (!stat) throw new UsageError(sentences.noFolder(shown));
    return scriptsIn(folder);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(sentences.cannotRead(shown, fileProblem(error)));
  }
}

function read(folder: string, name: string): string {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch (error) {
    throw new UsageError(sentences.cannotRead(name, fileProblem(error)));
  }
}
