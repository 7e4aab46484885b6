import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Deeper folders are not looked into: somebody may name the folder above all of theirs. */
const deepest = 4;

/** Whether Vitest takes a TypeScript file for a test, by its name. */
export function isTestFile(name: string): boolean {
  return /\.(test|spec)\.[cm]?tsx?$/.test(name);
}

/** Whether a file was meant to be a test, as other tools name them, and Vitest runs no such TypeScript. */
export function isNearlyTestFile(name: string): boolean {
  return (
    !isTestFile(name) &&
    /(^|\/)__tests__\/|([-_.](tests?|specs?)|^tests?|[a-z]Tests?)\.[cm]?[jt]sx?$/.test(name)
  );
}

/**
 * The script files of a folder, then those of the folders in it: relative, with forward slashes. A name that begins with
 * a dot is somebody else's (an editor's lock, a system's twin), and what is no file cannot hold tests.
 */
export function scriptsIn(folder: string, depth = 0): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && name !== 'node_modules',
  );
  const names = entries
    .filter((entry) => !entry.isDirectory() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => mayBeFile(path.join(folder, name)));
  const folders = depth < deepest ? entries.filter((entry) => entry.isDirectory()) : [];
  return [
    ...names.toSorted(),
    ...folders
      .map(({ name }) => name)
      .toSorted()
      .flatMap((name) => scriptsIn(path.join(folder, name), depth + 1).map((inside) => `${name}/${inside}`)),
  ];
}

/** A link may lead anywhere. One that leads nowhere is taken for a file: that it cannot be read is said then. */
function mayBeFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return true;
  }
}
