import { catalogue } from '../sentences/sentences.ts';
import type { Habit } from './habit.ts';

const sentences = catalogue.habits['component-interactions'];

export const componentInteractions: Habit = {
  id: 'component-interactions',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '13-integration',
  rules: [
    'What each test passes in the code is recorded. Kept where one test that counts passes through two modules of the lesson, both of them real. What only builds an object is not counted.',
    'Nothing is said where the lesson is about one module.',
  ],
  judge({ evidence, grade }) {
    const fileOf = new Map(
      evidence.mutants?.observations.flatMap(({ mutant: { id, file, inside } }) =>
        // To be built is not to work together.
        inside === undefined || inside === 'constructor' ? [] : [[id, file] as const],
      ),
    );
    if (new Set(fileOf.values()).size < 2) return { silent: sentences.oneModule };

    const counting = new Set(grade.tests.filter(({ counts }) => counts).map(({ name }) => name));
    const { perTest = {} } =
      evidence.observations.find(({ result }) => result.coverage)?.result.coverage ?? {};
    const through = evidence.observations[0].result.tests.find(
      ({ key, name }) =>
        counting.has(name) &&
        new Set(Object.keys(perTest[key] ?? {}).flatMap((id) => fileOf.get(id) ?? [])).size > 1,
    );
    return through ? { kept: sentences.kept(through.name) } : { broken: [{ evidence: sentences.broken }] };
  },
};
