import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../../course/root.ts';

const corpus = path.join(kit, 'grader', 'testdata', 'parity');

/** Suites that wait for real. `--part` leaves them out. */
const slow = new Set(['slow']);

/** Where it makes a difference whether this is CI. */
const withSnapshots = new Set(['snapshots', 'unwritten']);

/** @param inCI whether it is compared as in CI: a part is compared at home only where that makes a difference */
export function chooseSuites(args: string[], inCI: boolean): string[] {
  const all = readdirSync(corpus).toSorted();
  const named = args.filter((arg) => !arg.startsWith('--'));
  if (named.length > 0) return all.filter((suite) => named.includes(suite));
  if (!args.includes('--part')) return all;
  return all.filter((suite) => (inCI ? !slow.has(suite) : withSnapshots.has(suite)));
}

/** Below `.kata`, where `#src` and packages are found as in a lesson. */
export function copySuites(suites: string[], folder: string): void {
  for (const suite of suites) cpSync(path.join(corpus, suite), path.join(folder, suite), { recursive: true });
}

/** Absolute. */
export function testFilesIn(folder: string): string[] {
  return filesIn(folder)
    .filter((file) => /\.test\.tsx?$/.test(file))
    .map((file) => path.join(folder, file));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** The files that a run has changed or made. @returns text by path, relative to the folder, with forward slashes */
export function writtenIn(folder: string): Map<string, string> {
  const written = new Map<string, string>();
  for (const file of filesIn(folder)) {
    const text = readFileSync(path.join(folder, file), 'utf8');
    const original = path.join(corpus, file);
    if (!existsSync(original) || readFileSync(original, 'utf8') !== text)
      written.set(file.replaceAll(path.sep, '/'), text);
  }
  return written;
}
