import type { Mutant } from '../implementations/mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';
import { changesOf, type Edit } from './noticed.ts';

const sentences = catalogue.habits['error-conditions'];

export const errorConditions: Habit = {
  id: 'error-conditions',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '04-errors',
  rules: [
    'A way to refuse is a `throw` in the code. It is judged by the mutants on its line, by those that empty a block which begins with it, and by the bugs whose edit removes it. Only mutants that our solution notices are used.',
    'Kept if all of them are noticed: each refusal has a test that fails without it. Nothing is said if the code refuses nothing.',
  ],
  judge(seen) {
    const { bugs, mutants, missedBugs, aliveMutants } = changesOf(seen, removesRefusal, isOfRefusal);
    if (bugs.length + mutants.length === 0) return { silent: sentences.none };
    return findingOf(
      [
        ...missedBugs.map(({ task }) => ({ evidence: sentences.brokenBug(task) })),
        ...aliveMutants.map(({ id, before, line }) => ({
          evidence: sentences.broken(before, line),
          survivor: id,
        })),
      ],
      sentences.kept(new Set(mutants.map(({ file, line }) => `${file}:${line}`)).size),
    );
  },
};

function refuses(code: string): boolean {
  return /\bthrow\b/.test(code);
}

function removesRefusal({ find, replace }: Edit): boolean {
  return refuses(find) && !refuses(replace);
}

function isOfRefusal({ before, mutator, original }: Mutant): boolean {
  return refuses(before) || (mutator === 'BlockStatement' && /^\{\s*throw\b/.test(original));
}
