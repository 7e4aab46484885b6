import { catalogue } from '../sentences/sentences.ts';
import { findingOf, placeOf, type Habit } from './habit.ts';
import { replacesSomething } from './mocks-external-only.ts';

const sentences = catalogue.habits['mocks-for-dependencies'];

export const mocksForDependencies: Habit = {
  id: 'mocks-for-dependencies',
  how: 'seen',
  isLate: true,
  lesson: '09-mocks',
  rules: [
    'When the verdict is known, the suite runs once more on correct code, in another world. The random ids are different, the day is about twenty years later, and there is no way out of the computer.',
    'Not kept if a test fails there that passes otherwise, and fails again when this one thing alone is changed. Using the real clock or random ids is fine as long as nothing depends on them. So is a server of your own on this computer.',
    'Kept if the suite replaces something and no test minds. Nothing is said if nothing is replaced.',
  ],
  judge(seen) {
    const { afterwards, observations } = seen.evidence;
    if (!afterwards) return { silent: sentences.notYet };
    const { disturbed } = afterwards;
    if (!disturbed) return { silent: sentences.failed };
    const runs = observations[0].result.tests;
    const broken = disturbed.flatMap(({ key, by }) => {
      const run = runs.find((test) => test.key === key);
      return run ? [{ ...placeOf(seen, run), evidence: sentences.broken(by) }] : [];
    });
    if (broken.length === 0 && !replacesSomething(seen.suite)) return { silent: sentences.none };
    return findingOf(broken, sentences.kept);
  },
};
