import path from 'node:path';
import type { MadeSuite } from './made-suite.ts';

/** The files of many suites, each suite in a folder of its own. */
export function filesOfAll(suites: MadeSuite[]): Record<string, string> {
  return Object.fromEntries(
    suites.flatMap(({ name, files }) =>
      Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]),
    ),
  );
}

/** Settings of Vitest with which a worker runs many files, each of them on its own copy of the code. It saves most of the time. */
export const sharedWorkers = {
  isolate: false,
  setupFiles: [path.join(import.meta.dirname, 'afresh.ts'), 'fixtures/setup.ts'],
};
