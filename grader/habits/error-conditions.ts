import type { Mutant } from '../implementations/mutants.ts';
import { fateOf } from '../judge/judge-mutants.ts';
import { catalogue } from '../sentences/sentences.ts';
import { findingOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['error-conditions'];

export const errorConditions: Habit = {
  id: 'error-conditions',
  how: 'seen',
  isOfTheWhole: true,
  lesson: '04-errors',
  rules: [
    'A way to refuse is a `throw` in the code. It is looked at by the mutants on its line and those that empty a block which begins with it, so far as our solution notices them, and by the bugs whose edit takes it away.',
    'Kept where all of them are noticed: each refusal has a test that dies without it. Nothing is said where the code refuses nothing.',
  ],
  judge({ lesson, grade, evidence }) {
    const edits = new Map(lesson.tasks.flatMap((task) => task.bugs.map((bug) => [bug.id, bug.edits ?? []])));
    const bugs = grade.bugs.filter(({ id }) =>
      (edits.get(id) ?? []).some(({ find, replace }) => refuses(find) && !refuses(replace)),
    );
    const mutants = (evidence.mutants?.observations ?? []).filter(({ mutant }) => isOfRefusal(mutant));
    if (bugs.length + mutants.length === 0) return { silent: sentences.none };

    const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
    const alive = mutants.filter((observation) => fateOf(observation) !== 'killed');
    return findingOf(
      [
        ...missed.map(({ task }) => ({ evidence: sentences.brokenBug(task) })),
        ...alive.map(({ mutant }) => ({ evidence: sentences.broken(mutant.before, mutant.line) })),
      ],
      sentences.kept(new Set(mutants.map(({ mutant }) => `${mutant.file}:${mutant.line}`)).size),
    );
  },
};

function refuses(code: string): boolean {
  return /\bthrow\b/.test(code);
}

function isOfRefusal({ before, mutator, original }: Mutant): boolean {
  return refuses(before) || (mutator === 'BlockStatement' && /^\{\s*throw\b/.test(original));
}
