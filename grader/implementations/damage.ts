import { existsSync, globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readModuleSyntax } from './module-syntax.ts';

const sentences = catalogue.usage;

/** Refuses a course with damaged files, so that the learner is not blamed for them. @throws UsageError for the first one */
export function refuseDamaged(root: string): void {
  for (const name of ['package.json', 'tsconfig.json']) refuseDamagedConfig(root, name);
  for (const file of globSync('{src,fixtures}/**/*.ts', { cwd: root }))
    readModuleSyntax(file.replaceAll('\\', '/'), readFileSync(path.join(root, file), 'utf8'));
}

/** Why something failed when the kit is not at fault: a damaged course or a disk error; undefined for other errors. */
export function refusalBehind(error: unknown, root: string): string | undefined {
  try {
    refuseDamaged(root);
  } catch (found) {
    if (found instanceof UsageError) return found.message;
  }
  const { path: place, code } = error as NodeJS.ErrnoException;
  if (place === undefined || code === undefined) return undefined;
  return sentences.diskRefuses(path.relative(root, place) || place, fileProblem(error));
}

/** Reads it as TypeScript and Vite do, with its comments and the files that it extends. */
function refuseDamagedConfig(root: string, name: string): void {
  const file = path.join(root, name);
  if (!existsSync(file)) return;
  const { parseJsonConfigFileContent, readConfigFile, sys, flattenDiagnosticMessageText } = createRequire(
    import.meta.url,
  )('typescript') as typeof import('typescript');
  const { config, error } = readConfigFile(file, (one) => sys.readFile(one));
  // No files are searched for, because there may be many.
  const others =
    error || name === 'package.json'
      ? []
      : parseJsonConfigFileContent({ ...config, include: [], files: [] }, sys, root).errors.filter(isNoRead);
  const [problem] = error ? [error] : others;
  if (problem)
    throw new UsageError(sentences.damaged(name, flattenDiagnosticMessageText(problem.messageText, ' ')));
}

/** TS5083 and TS6053: a file that it extends cannot be read. Other errors are about files and options, and do no harm. */
function isNoRead({ code }: { code: number }): boolean {
  return code === 5083 || code === 6053;
}
