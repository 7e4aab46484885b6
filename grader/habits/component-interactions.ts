import { catalogue } from '../sentences/sentences.ts';
import type { Habit } from './habit.ts';
import { passagesOf, placesByMutant } from './passages.ts';

const sentences = catalogue.habits['component-interactions'];

export const componentInteractions: Habit = {
  id: 'component-interactions',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '13-integration',
  rules: [
    'What each test passes in the code is recorded. Kept if one test that counts passes through two modules of the lesson, both of them real. What only builds an object is not counted.',
    'Nothing is said if the lesson is about one module.',
  ],
  judge(seen) {
    const modules = new Set([...placesByMutant(seen).values()].map(({ file }) => file));
    if (modules.size < 2) return { silent: sentences.oneModule };
    const through = passagesOf(seen).find((passage) => passage.modules.size > 1);
    return through
      ? { kept: sentences.kept(through.run.name) }
      : { broken: [{ evidence: sentences.broken }] };
  },
};
