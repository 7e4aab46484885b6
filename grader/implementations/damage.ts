import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSyntax } from './syntax.ts';

/** What suites build on must load, or the learner is blamed for it. @throws UsageError for a module that does not parse */
export function refuseDamaged(root: string): void {
  for (const file of globSync('{src,fixtures}/**/*.ts', { cwd: root }))
    readSyntax(file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8'));
}
