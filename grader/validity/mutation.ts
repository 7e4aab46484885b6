import { z } from 'zod';
import { runStock, type StockMutant } from '../benchmarks/stock.ts';
import { suiteOf } from '../benchmarks/parity-vitest/facts.ts';
import { contentOfSuite, keyOf, recall, remember } from './kept.ts';
import type { MadeSuite } from './made-suite.ts';
import { filesOfAll, sharedWorkers } from './many-suites.ts';

const mutationSchema = z.object({ killed: z.int(), total: z.int() });

/** What stock Stryker counts. */
export type Mutation = z.infer<typeof mutationSchema>;

/** So many suites share a run of Stryker: what is done is kept after each. */
const together = 20;

/**
 * What `stryker run` says of suites, each of which must be green. Many suites share a run that looks for every test that
 * kills a mutant: that costs a fifth of a run for each.
 * @param subject what is mutated, relative to the course @returns by the suite's name
 */
export function mutationOf(
  root: string,
  subject: string[],
  suites: MadeSuite[],
  told: (line: string) => void,
): Map<string, Mutation> {
  const key = keyOf({ root, places: ['src', 'fixtures', 'stryker.conf.json'], texts: [subject.join()] });
  const known = recall('mutation', key, z.record(z.string(), mutationSchema)) ?? {};
  const missing = suites.filter((suite) => known[contentOfSuite(suite)] === undefined);
  for (let from = 0; from < missing.length; from += together) {
    told(`Stryker on ${missing.length - from} suites`);
    const chunk = missing.slice(from, from + together);
    const options = { disableBail: true, settings: sharedWorkers };
    const { mutants } = runStock(root, subject, filesOfAll(chunk), options);
    for (const suite of chunk) known[contentOfSuite(suite)] = countFor(suite.name, mutants);
    remember('mutation', key, known);
  }
  return new Map(suites.map((suite) => [suite.name, known[contentOfSuite(suite)]]));
}

/**
 * What a suite kills of all valid mutants. A time-out is a kill, as in Stryker: of every suite that reaches the mutant, since
 * Stryker does not say whose test did not end.
 */
export function countFor(suite: string, mutants: StockMutant[]): Mutation {
  const has = (files: string[]): boolean => files.some((file) => suiteOf(file) === suite);
  const valid = mutants.filter(({ status }) => /^(?:Killed|Timeout|Survived|NoCoverage)$/.test(status));
  const killed = valid.filter(({ status, killedBy, coveredBy }) =>
    status === 'Timeout' ? has(coveredBy) : has(killedBy),
  );
  return { killed: killed.length, total: valid.length };
}
