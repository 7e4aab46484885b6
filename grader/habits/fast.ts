import { catalogue } from '../sentences/sentences.ts';
import { findingOf, placeOf, type Habit } from './habit.ts';

const sentences = catalogue.habits.fast;

export const fast: Habit = {
  id: 'fast',
  how: 'seen',
  lesson: '11-time',
  rules: [
    'Waits are counted, never machine time. A wait is a timer of 20 ms or more that was set in a test and really elapsed while the test ran. It can be `setTimeout` or the one of `node:timers/promises`. Fake timers cost nothing.',
    'Kept if no test waits.',
  ],
  judge(seen) {
    const [{ result }] = seen.evidence.observations;
    const waits = result.waits ?? [];
    return findingOf(
      waits.flatMap(({ key, ms, line }) => {
        const run = result.tests.find((test) => test.key === key);
        if (!run) return [];
        return [
          { ...placeOf(seen, run), ...(line !== undefined && { line }), evidence: sentences.broken(ms) },
        ];
      }),
      sentences.kept,
    );
  },
};
