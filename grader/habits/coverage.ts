import { fateOf } from '../judge/judge-mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits.coverage;

export const coverage: Habit = {
  id: 'coverage',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '19-attack',
  rules: [
    'The places of the code that our solution notices a change of are what is to be covered: no share of lines, and nothing that no test needs.',
    'Kept if some test that counts reaches each of them. Nothing is said if there is none.',
  ],
  judge({ evidence }) {
    const places = evidence.mutants?.observations ?? [];
    if (places.length === 0) return { silent: sentences.none };
    const missed = places.filter((place) => fateOf(place) === 'no-coverage').map(({ mutant }) => mutant);
    return findingOf(
      missed.map(({ file, line, before }) => ({ evidence: sentences.broken(file, line, before) })),
      sentences.kept,
    );
  },
};
