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
    'When the verdict is known, the suite runs once more on correct code in another world: with other random ids, on a day about twenty years later, and with no way out of the computer.',
    'Not kept where a test fails there that passes otherwise, and fails again when this one thing alone is changed. To use the real clock or random ids is fine as long as nothing hangs on them; so is a server of your own on this computer.',
    'Kept where the suite replaces something and no test minds. Nothing is said where nothing is replaced.',
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
