import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makePlainProject } from '../benchmarks/plain-project.ts';
import { contentOfSuite, keyOf, once } from './kept.ts';
import type { MadeSuite } from './made-suite.ts';
import { runVitest } from './run-vitest.ts';

const lines = z.object({ total: z.int(), covered: z.int() });
const summarySchema = z.object({ total: z.object({ lines }) });

/**
 * The lines that a suite reaches, counted by Vitest with V8.
 * @param subject the modules that count, relative to the course
 */
export function coverageOf(
  root: string,
  subject: string[],
  suite: MadeSuite,
): Promise<z.infer<typeof lines>> {
  const texts = [subject.join(), contentOfSuite(suite)];
  const key = keyOf({ root, places: ['src', 'fixtures'], texts });
  return once('coverage', key, lines, () => {
    const coverage = { enabled: true, provider: 'v8', include: subject, reporter: ['json-summary'] };
    const folder = makePlainProject(root, suite.files, { coverage: { ...coverage, reportOnFailure: true } });
    try {
      const { stderr } = runVitest(folder, []);
      const file = path.join(folder, 'coverage', 'coverage-summary.json');
      return summarySchema.parse(JSON.parse(textOf(file, stderr))).total.lines;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function textOf(file: string, said: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Error(`Vitest wrote no coverage: ${said}`);
  }
}
