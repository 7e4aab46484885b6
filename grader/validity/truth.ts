import { z } from 'zod';
import type { HiddenBug } from './hidden-bugs.ts';
import { contentOfSuite, keyOf, recall, remember } from './kept.ts';
import type { MadeSuite } from './made-suite.ts';
import { plainRunSchema, runPlainly, type PlainRun } from './plain-vitest.ts';

const runsSchema = z.record(z.string(), plainRunSchema);

/** So often the suites run on correct code: a test that fails once is left out. */
const runsOnCorrectCode = 3;

/** What plain Vitest says of a suite. */
export interface Truth {
  /** How many tests run on correct code. */
  tests: number;
  /** Those that fail on it: none of them can catch a bug. */
  refusing: string[];
  /** One letter a bug: 1 for caught, 0 for missed. */
  caught: string;
}

/** Which suites notice which bugs, by the suite's name. @param told is given a line now and then */
export function truthOf(
  root: string,
  suites: MadeSuite[],
  bugs: HiddenBug[],
  told: (line: string) => void,
): Map<string, Truth> {
  const onCorrect = Array.from({ length: runsOnCorrectCode }, (_, time) => runsOf(root, suites, `${time}`));
  const onBugs = bugs.map((bug, place) => {
    told(`bug ${place + 1} of ${bugs.length}: ${bug.id}`);
    return runsOf(root, suites, bug.id, { [bug.module]: bug.text });
  });
  return new Map(
    suites.map(({ name }) => {
      const refusing = new Set(onCorrect.flatMap((runs) => runs.get(name)!.failed));
      const caught = onBugs.map((runs) => (isCaught(runs.get(name)!, refusing) ? '1' : '0'));
      return [
        name,
        { tests: onCorrect[0].get(name)!.tests, refusing: [...refusing], caught: caught.join('') },
      ];
    }),
  );
}

/** Whether something fails that does not fail on correct code. */
export function isCaught({ failed }: PlainRun, refusing: ReadonlySet<string>): boolean {
  return failed.some((name) => !refusing.has(name));
}

/** Only suites that were not run on this code before are run now. */
function runsOf(
  root: string,
  suites: MadeSuite[],
  what: string,
  modules: Record<string, string> = {},
): Map<string, PlainRun> {
  const key = keyOf({ root, places: ['src', 'fixtures'], texts: [what, JSON.stringify(modules)] });
  const known = recall('runs', key, runsSchema) ?? {};
  const missing = suites.filter((suite) => known[contentOfSuite(suite)] === undefined);
  if (missing.length > 0) {
    const runs = runPlainly(missing, { root, modules });
    for (const suite of missing) known[contentOfSuite(suite)] = runs.get(suite.name)!;
    remember('runs', key, known);
  }
  return new Map(suites.map((suite) => [suite.name, known[contentOfSuite(suite)]]));
}
