import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { reasonOf } from '../course/reason.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readModuleSyntax } from './module-syntax.ts';

const sentences = catalogue.usage;

/** What suites build on must load, or the learner is blamed for it. @throws UsageError for the first that does not */
export function refuseDamaged(root: string): void {
  for (const name of ['package.json', 'tsconfig.json']) refuseDamagedConfig(root, name);
  for (const file of globSync('{src,fixtures}/**/*.ts', { cwd: root }))
    readModuleSyntax(file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8'));
}

/** Why something failed that is no fault of the kit: a damaged course, or a disk that refuses; undefined for the rest. */
export function refusalBehind(error: unknown, root: string): string | undefined {
  try {
    refuseDamaged(root);
  } catch (found) {
    if (found instanceof UsageError) return found.message;
  }
  const { path: place, code } = error as NodeJS.ErrnoException;
  if (place === undefined || code === undefined) return undefined;
  return sentences.diskRefuses(path.relative(root, place) || place, reasonOf(error));
}

/** Read as TypeScript reads it, with its comments and what it extends: Vite does the same. */
function refuseDamagedConfig(root: string, name: string): void {
  const file = path.join(root, name);
  if (!existsSync(file)) return;
  const { parseJsonConfigFileContent, readConfigFile, sys, flattenDiagnosticMessageText } = createRequire(
    import.meta.url,
  )('typescript') as typeof import('typescript');
  const { config, error } = readConfigFile(file, (one) => sys.readFile(one));
  // Without files to look for: they may be many.
  const others =
    error || name === 'package.json'
      ? []
      : parseJsonConfigFileContent({ ...config, include: [], files: [] }, sys, root).errors.filter(isNoRead);
  const [problem] = error ? [error] : others;
  if (problem)
    throw new UsageError(sentences.damaged(name, flattenDiagnosticMessageText(problem.messageText, ' ')));
}

/** TS5083 and TS6053: what it extends cannot be read. Other errors are about files and options, and nobody stumbles. */
function isNoRead({ code }: { code: number }): boolean {
  return code === 5083 || code === 6053;
}
