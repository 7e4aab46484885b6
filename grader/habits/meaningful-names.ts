import { catalogue } from '../sentences/sentences.ts';
import { chainOf } from '../syntax/chain.ts';
import { nodesOfType } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { findingOf, placeOf, type Habit } from './habit.ts';

const sentences = catalogue.habits['meaningful-names'];

export const meaningfulNames: Habit = {
  id: 'meaningful-names',
  how: 'noted',
  lesson: '03-naming',
  rules: [
    'Only three things are noted, and they are the same in every language: two tests of one file with one name; a name that is empty or only a number, with or without "test" before it; a name that is nothing but the name of a method that the test calls.',
    'Whether a name says what happens is for a reader to judge.',
  ],
  judge(seen) {
    const runs = seen.evidence.observations[0].result.tests;
    if (runs.length === 0) return { silent: sentences.none };
    const broken = runs.flatMap((run, index) => {
      const isAgain = runs.slice(0, index).some(({ name, file }) => name === run.name && file === run.file);
      if (isAgain) return [{ ...placeOf(seen, run), evidence: sentences.twice(run.name) }];
      const written = seen.suite.writtenAs(run, runs);
      if (!written) return [];
      if (
        /^\W*(tests?|it)?[\s_-]*\d*\W*$/i.test(written.title) &&
        !written.isTable &&
        !/\p{L}{5}/u.test(written.title)
      )
        return [{ ...placeOf(seen, run), evidence: sentences.number(run.name) }];
      return isMethod(written) ? [{ ...placeOf(seen, run), evidence: sentences.method(written.title) }] : [];
    });
    return findingOf(broken, sentences.kept(runs.length));
  },
};

/** Whether a title only names a method that the test calls: `createOrder` or `OrderService#createOrder`. */
function isMethod({ title, callback }: WrittenTest): boolean {
  const word = /^(?:[\w$]+[.#])?([\w$]+)(?:\(\))?$/.exec(title.trim())?.[1];
  if (word === undefined || !callback) return false;
  return nodesOfType(callback, 'CallExpression').some(
    ({ callee }) => chainOf(callee).length > 1 && chainOf(callee).at(-1) === word,
  );
}
