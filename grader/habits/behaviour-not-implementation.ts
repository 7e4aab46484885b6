import type { Reason } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { breachAt, findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['behaviour-not-implementation'];

export const behaviourNotImplementation: Habit = {
  id: 'behaviour-not-implementation',
  how: 'seen',
  lesson: '18-behaviour',
  rules: [
    'The suite runs on code that is correct and built differently: refactorings, and the same code in other words. A test that refuses one of them is tied to an implementation.',
    'Kept if a test counts and none refuses one. Nothing is said if the lesson has no refactoring.',
  ],
  judge(seen) {
    const { tests, correct } = seen.grade;
    const tied = tests.flatMap(({ reason, name, message = '' }) =>
      reason && isTiedToImplementation[reason] ? [breachAt(seen, name, message)] : [],
    );
    const refactorings = correct.filter(({ kind }) => kind === 'refactoring').length;
    if (tied.length === 0 && (refactorings === 0 || !tests.some(({ counts }) => counts)))
      return { silent: sentences.nothingToCompare };
    return findingOf(tied, sentences.kept(refactorings));
  },
};

/** Whether a test with this reason accepts one correct implementation and refuses another. */
const isTiedToImplementation: Record<Reason, boolean> = {
  'wrong': false,
  'over-specified': true,
  'unstable': false,
  'peeking': true,
  'asserts-nothing': false,
};
