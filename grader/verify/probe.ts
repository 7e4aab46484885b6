import { existsSync } from 'node:fs';
import path from 'node:path';
import { readSuite } from '../course/suite.ts';
import type { Grader } from '../grader.ts';
import type { Implementation } from '../implementations/implementations.ts';
import { failureOf } from '../judge/sentences.ts';

/**
 * Runs the course's probes on what is correct. A probe is a suite that sees all of the outside: fields, what
 * is handed to ports, how many ids are drawn. A refactoring may change none of it.
 */
export async function probe(grader: Grader, implementations: Implementation[]): Promise<string[]> {
  const folder = path.join(grader.root, 'variants', 'probes');
  if (!existsSync(folder)) return [];
  const files = Object.keys(readSuite(folder, 'variants/probes').sources);
  const correct = implementations.filter(({ kind }) => kind === 'reference' || kind === 'refactoring');

  const session = await grader.session();
  const results = await session.run(
    files,
    correct.map(({ id, modules }) => ({ id, modules, order: 'file', timeout: 2000, traced: true })),
  );
  return results.flatMap(({ id, ended, loadErrors, tests }) => [
    ...(ended === 'finished' ? [] : [`variants/probes: ${id} ${ended}.`]),
    ...loadErrors.map(({ error }) => `variants/probes do not load on ${id}: ${failureOf(error)}.`),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(
        ({ name, errors }) =>
          `${id} shows another outside, "${name}": ${errors[0] ? failureOf(errors[0]) : 'not run'}.`,
      ),
  ]);
}
