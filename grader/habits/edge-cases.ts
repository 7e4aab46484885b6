import type { Mutant } from '../implementations/mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';
import { changesOf, type Edit } from './noticed.ts';

const sentences = catalogue.habits['edge-cases'];

export const edgeCases: Habit = {
  id: 'edge-cases',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '08-edge-cases',
  rules: [
    'A boundary is a comparison by `<`, `<=`, `>` or `>=` in the code. A boundary bug is an edit that changes only such a comparison and the numbers in it. A boundary mutant puts another of these four in its place, and our solution notices it.',
    'Kept if all of them are noticed. Nothing is said if there is none.',
  ],
  judge(seen) {
    const { bugs, mutants, missedBugs, aliveMutants } = changesOf(seen, isOfBoundary, isBoundary);
    if (bugs.length + mutants.length === 0) return { silent: sentences.none };
    return findingOf(
      [
        ...missedBugs.map(({ task }) => ({ evidence: sentences.brokenBug(task) })),
        ...aliveMutants.map(({ id, before, after, line }) => ({
          evidence: sentences.broken(before, after, line),
          survivor: id,
        })),
      ],
      sentences.kept(bugs.length + mutants.length),
    );
  },
};

const comparison = /(?<![=<>])[<>]=?(?![=<>])/g;

function isBoundary({ mutator, original, replacement }: Mutant): boolean {
  return mutator === 'EqualityOperator' && isOfBoundary({ find: original, replace: replacement });
}

/** Whether two texts with a comparison are the same but for the comparisons and the numbers. */
function isOfBoundary({ find, replace }: Edit): boolean {
  const [from, to] = [find, replace].map((text) =>
    text
      .replaceAll(comparison, '<')
      .replaceAll(/\s*[+-]?\s*\b\d[\d_.]*\b/g, '')
      .replaceAll(/\s+/g, ''),
  );
  return (
    find.match(comparison)?.length === replace.match(comparison)?.length && from.includes('<') && from === to
  );
}
