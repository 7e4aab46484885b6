import { catalogue } from '../sentences/sentences.ts';
import { chainOf } from '../syntax/chain.ts';
import { fullNameOf } from '../syntax/test-title.ts';
import { nodesOfType } from '../syntax/walk.ts';
import type { WrittenTest } from '../syntax/written-test.ts';
import { findingOf, placeOf, type Habit } from './habit.ts';
import { numberedNamesIn } from './numbered-names.ts';
import { hasPlaceholder, isVague, tellingWordsOf, wordsOf } from './vague-titles.ts';

const sentences = catalogue.habits['meaningful-names'];

export const meaningfulNames: Habit = {
  id: 'meaningful-names',
  how: 'noted',
  lesson: '03-naming',
  rules: [
    'Two tests of one file with one name are noted.',
    'So is a name of nothing but numbers and words such as "test", "foo" or "should work".',
    'So is a name of a single word, or of a method that the test calls. It is left alone when a `describe` around it says more.',
    'So are five tests of one name with a number or letter at the end, when their code does not mention it.',
    'Whether a name says what happens is for a reader to judge.',
  ],
  judge(seen) {
    const runs = seen.evidence.observations[0].result.tests;
    if (runs.length === 0) return { silent: sentences.none };
    const broken = runs.flatMap((run, index) => {
      const isAgain = runs.slice(0, index).some(({ name, file }) => name === run.name && file === run.file);
      const written = seen.suite.writtenAs(run, runs);
      const evidence = isAgain ? sentences.twice(run.name) : written && blameOf(written, run.name);
      return evidence === undefined ? [] : [{ ...placeOf(seen, run), evidence }];
    });
    const numbered = numberedNamesIn(seen.suite.tests).map(({ stem, tests: [first, ...others] }) => ({
      test: fullNameOf(first),
      file: first.file.path,
      line: first.line,
      evidence: sentences.numbered(others.length + 1, stem),
    }));
    return findingOf([...broken, ...numbered], sentences.kept(runs.length));
  },
};

/** What is to be said of the name of a test, if anything. */
function blameOf(test: WrittenTest, name: string): string | undefined {
  const { title, around, isTable } = test;
  if (isTable || hasPlaceholder(title)) return undefined;
  if (isVague(title)) return sentences.vague(name);
  const words = wordsOf(title);
  const isExplained = around.flatMap(tellingWordsOf).some((word) => !words.includes(word));
  if (isExplained) return undefined;
  if (isMethod(test)) return sentences.method(title);
  return /^[\p{Script=Latin}']+$/u.test(title.trim()) && words.length === 1
    ? sentences.word(name)
    : undefined;
}

/** Whether a title only names a method that the test calls: `createOrder`, `OrderService#createOrder`, `test createOrder`. */
function isMethod({ title, callback }: WrittenTest): boolean {
  const text = title.trim().replace(/^(?:tests?|calls?|checks?|should)\s+|\s+(?:works?|test)$/gi, '');
  const word = /^(?:[\w$]+[.#])?([\w$]+)(?:\(\))?$/.exec(text)?.[1];
  if (word === undefined || !callback) return false;
  return nodesOfType(callback, 'CallExpression').some(
    ({ callee }) => chainOf(callee).length > 1 && chainOf(callee).at(-1) === word,
  );
}
