import type { Seen } from '../judge/habit-judge.ts';
import type { TestRun } from '../session/protocol/result.ts';

/** A function or method in which the code can be mutated. */
interface Place {
  /** Relative to the course. */
  file: string;
  /** The name of the function or method. */
  inside: string;
}

/** What a test runs through in the code. */
export interface Passage {
  run: TestRun;
  places: Place[];
  /** Modules, relative to the course. */
  modules: Set<string>;
}

/** The places of the mutants, by mutant. A constructor is not one of them: it only builds an object. */
export function placesByMutant({ evidence }: Pick<Seen, 'evidence'>): Map<string, Place> {
  return new Map(
    evidence.mutants?.observations.flatMap(({ mutant: { id, file, inside } }) =>
      inside === undefined || inside === 'constructor' ? [] : [[id, { file, inside }] as const],
    ),
  );
}

/** The passages of the tests that count. */
export function passagesOf({ evidence, grade }: Seen): Passage[] {
  const placeOf = placesByMutant({ evidence });
  const { perTest = {} } = evidence.observations.find(({ result }) => result.coverage)?.result.coverage ?? {};
  const counting = new Set(grade.tests.filter(({ counts }) => counts).map(({ name }) => name));
  return evidence.observations[0].result.tests
    .filter(({ name }) => counting.has(name))
    .map((run) => {
      const places = Object.keys(perTest[run.key] ?? {}).flatMap((id) => placeOf.get(id) ?? []);
      return { run, places, modules: new Set(places.map(({ file }) => file)) };
    });
}
