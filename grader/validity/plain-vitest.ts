import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makePlainProject, suitesFolder } from '../benchmarks/plain-project.ts';
import { suiteOf, type Facts } from '../benchmarks/parity-vitest/facts.ts';
import type { MadeSuite } from './made-suite.ts';
import { filesOfAll, sharedWorkers } from './many-suites.ts';
import { runVitest } from './run-vitest.ts';

export const plainRunSchema = z.object({
  tests: z.int().describe('how many ran'),
  failed: z.array(z.string()).describe('names of tests, and files that did not load'),
});

/** What Vitest says of one suite. */
export type PlainRun = z.infer<typeof plainRunSchema>;

/** What to run the suites on. */
export interface Subject {
  root: string;
  /** Texts by module, in place of the course's. */
  modules?: Record<string, string>;
  /** Each file in a process of its own: slow, and what Vitest does by itself. */
  isIsolated?: boolean;
}

/**
 * Runs `vitest run` once for all suites, without the kit's judge. A worker runs many files, and gives each its own copy of the code.
 * @returns what became of each suite, by its name
 * @throws Error when Vitest does not come to its end
 */
export function runPlainly(
  suites: MadeSuite[],
  { root, modules = {}, isIsolated = false }: Subject,
): Map<string, PlainRun> {
  const folder = makePlainProject(root, filesOfAll(suites), {
    reporters: [path.join(import.meta.dirname, '../benchmarks/parity-vitest/reporter.ts')],
    ...(!isIsolated && sharedWorkers),
  });
  try {
    for (const [module, text] of Object.entries(modules)) writeFileSync(path.join(folder, module), text);
    const facts = vitestRun(folder);
    return new Map(suites.map(({ name }) => [name, runOf(facts, name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function vitestRun(folder: string): Facts {
  const said = path.join(folder, 'facts.json');
  const env = { PARITY_FOLDER: path.join(folder, suitesFolder), PARITY_FACTS: said };
  const { stderr, signal } = runVitest(folder, [], env);
  if (!existsSync(said)) throw new Error(`Vitest says nothing (${signal ?? 'it ended'}): ${stderr}`);
  return JSON.parse(readFileSync(said, 'utf8')) as Facts;
}

function runOf({ tests, broken }: Facts, name: string): PlainRun {
  const own = tests.filter(({ file, status }) => suiteOf(file) === name && status !== 'skipped');
  const failed = own.filter(({ status, isUnderFailedHook }) => status === 'failed' || isUnderFailedHook);
  const names = [
    ...failed.map((test) => `${test.file} > ${test.name}`),
    ...broken.filter((file) => suiteOf(file) === name),
  ];
  return { tests: own.length, failed: [...new Set(names)].toSorted() };
}
