import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readCourseFile } from './course-files.ts';

/** What `src` is: a short name for each module's text. Written by `kata verify --write-starters`. */
export const sourceFile = 'variants/source.json';

/**
 * Tests are judged against the course's own `src`, not against what somebody made of it.
 * @throws UsageError where a module has another text than was noted; where nothing was noted, anything goes
 */
export function refuseChangedSource(root: string): void {
  const changed = changedModules(root);
  if (changed.length > 0) throw new UsageError(catalogue.usage.changedSource(changed[0], changed.length - 1));
}

/** An author's work, not a learner's. */
export function writeSource(root: string): void {
  writeFileSync(path.join(root, sourceFile), `${JSON.stringify(sourceNames(root), null, 2)}\n`);
}

/** Where what is noted of `src` is not `src`. */
export function sourceProblems(root: string): string[] {
  return changedModules(root).map(
    (module) => `${sourceFile}: it has another ${module}. Run \`kata verify --write-starters\`.`,
  );
}

function changedModules(root: string): string[] {
  const noted = readNoted(root);
  if (noted === undefined) return [];
  const now = sourceNames(root);
  return Object.keys({ ...noted, ...now }).filter((module) => noted[module] !== now[module]);
}

function readNoted(root: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(path.join(root, sourceFile), 'utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Without tests. */
function modulesIn(root: string): string[] {
  return globSync('src/**/*.ts', { cwd: root, exclude: (name) => name.endsWith('.test.ts') }).toSorted();
}

/** A short name for the text of each module. Another system ends lines differently. */
export function sourceNames(root: string, modules = modulesIn(root)): Record<string, string> {
  return Object.fromEntries(
    modules.map((module) => {
      const text = readCourseFile(root, module);
      return [module.replaceAll('\\', '/'), createHash('sha256').update(text).digest('hex').slice(0, 16)];
    }),
  );
}
