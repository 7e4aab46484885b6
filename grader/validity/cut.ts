import { shuffle } from 'simple-statistics';
import { cutSuite, writtenTests } from '../benchmarks/cut-suite.ts';
import type { MadeSuite } from './made-suite.ts';
import { seeded } from './seeded.ts';

/** A suite with a share of the tests of another, at least one, chosen by seed. @param share above 0, at most 1 */
export function cut(
  { name, files }: Pick<MadeSuite, 'name' | 'files'>,
  share: number,
  seed: number,
): MadeSuite {
  const tests = Object.entries(files).flatMap(([file, text]) =>
    Array.from({ length: writtenTests(file, text) }, (_, place) => `${file} ${place}`),
  );
  const count = Math.max(1, Math.round(share * tests.length));
  const kept = new Set(shuffle(tests, seeded(`${name} ${share} ${seed}`)).slice(0, count));
  const percent = `${Math.round(100 * share)}`;
  return {
    name: `${name}-${percent}-${seed}`,
    kind: 'cut',
    make: `${count} of ${tests.length} tests of ${name}, by seed ${seed}`,
    of: [name],
    files: Object.fromEntries(
      Object.entries(files)
        .map(([file, text]) => [file, cutSuite(file, text, (_, place) => kept.has(`${file} ${place}`))])
        .filter(([file, text]) => writtenTests(file, text) > 0),
    ),
  };
}

/** How many tests are written in a suite: a table is one. */
export function writtenIn({ files }: Pick<MadeSuite, 'files'>): number {
  return Object.entries(files).reduce((sum, [file, text]) => sum + writtenTests(file, text), 0);
}
