import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** `import { … } from '…'`, but for one that needs types alone and leaves nothing to run. */
const runningImport = /^import\s+(?!type\b)[^'"]*?\bfrom\s+['"]([^'"]+)['"]/gm;

/**
 * The modules of src that these files are built on: what they import, and what that imports.
 * @param files relative to the course, with forward slashes
 */
export function partsOf(root: string, files: string[]): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    for (const part of importsOf(root, file)) {
      if (found.has(part)) continue;
      found.add(part);
      visit(part);
    }
  };
  files.forEach(visit);
  return [...found];
}

function importsOf(root: string, file: string): string[] {
  const place = path.join(root, file);
  if (!existsSync(place)) return [];
  return [...readFileSync(place, 'utf8').matchAll(runningImport)]
    .map(([, named]) => (named.startsWith('.') ? path.posix.join(path.posix.dirname(file), named) : named))
    .map((named) => named.replace(/^#/, ''))
    .filter((module) => module.startsWith('src/') && existsSync(path.join(root, module)));
}
