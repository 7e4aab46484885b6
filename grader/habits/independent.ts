import { catalogue } from '../sentences/sentences.ts';
import { breachAt, findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits.independent;

export const independent: Habit = {
  id: 'independent',
  how: 'seen',
  lesson: '06-fixtures',
  rules: [
    'The suite runs in file order, reversed and in two shuffles, each with all modules loaded anew. A test whose result changes is not independent.',
    'In a lesson that asks for it, the suite also runs in other time zones, on other days, and with every port taken.',
    'Kept if there are two tests that count, and none is unstable.',
  ],
  judge(seen) {
    const { tests } = seen.grade;
    const unstable = tests.flatMap(({ reason, name, message = '' }) =>
      reason === 'unstable' ? [breachAt(seen, name, message)] : [],
    );
    if (unstable.length === 0 && tests.filter(({ counts }) => counts).length < 2)
      return { silent: sentences.tooFew };
    return findingOf(unstable, sentences.kept);
  },
};
