import { stripVTControlCharacters } from 'node:util';
import type { TestError } from '../session/protocol.ts';

/** Every sentence that the judge says to a learner. */
export const sentences = {
  wrong: (failure: string) =>
    `The shop is correct, and this test refuses it: ${failure}. Read the requirement again: which of the two is right?`,
  overSpecified: (refactoring: string, failure: string) =>
    `Refuses a correct shop that is only built differently (${refactoring}): ${failure}. Ask what the customer sees.`,
  peeking: (failure: string) =>
    `Refuses a correct shop whose text alone is different: ${failure}. Test what the code does, not how it is written.`,
  passesOnlyAfter: (other: string) => `Passes only after "${other}". Give each test a world of its own.`,
  failsAfter: (other: string) => `Fails after "${other}". Give each test a world of its own.`,
  unstable: 'Passes in one run and fails in the next. Find what it depends on: order, time, or chance.',
  neverEnds:
    'Never ends on a correct shop, so we stopped it. Is there an await or a loop that waits for ever?',
  endsTheProcess: 'Ends the whole process on a correct shop. Take out what does that.',
  nobodyWaited: (failure: string) => `An error that nobody waited for: ${failure}. Is an await missing?`,

  todo: 'Still a todo.',
  skipped: 'Is skipped. Take .skip away when it is ready.',
  assertsNothing: 'Checks nothing yet: it has no expect with a matcher.',
  openTask: (task: number) => `TODO ${task} checks nothing yet.`,
  modifier: (modifier: string) => `Uses ${modifier}, which hides what a test finds. Take it away.`,
  only: 'Uses .only, so the others do not run. Take it away.',
  besideOnly: 'Does not run, because another test uses .only.',

  broken: (file: string, failure: string) => `${file} does not load: ${failure}. Put that right first.`,
  brokenNeverLoads: 'The suite never finishes loading. Look for a loop or an await outside of the tests.',
  brokenCrash: 'The suite ends the process while it loads. Take out what does that.',
  brokenUnhandled: (failure: string) => `An error outside of any test: ${failure}. Is an await missing?`,
  invalid: (tests: number) =>
    tests === 1
      ? 'One test refuses a correct shop. Put it right.'
      : `${tests} tests refuse a correct shop. Put them right.`,
  noTests: 'There is no test yet. Write the first one.',
  unfinished: (tests: number) =>
    tests === 1
      ? 'One test is not finished. Go on with it.'
      : `${tests} tests are not finished. Go on with them.`,
  weak: (missed: number, bugs: number) =>
    `${missed} of ${bugs} bugs ${missed === 1 ? 'gets' : 'get'} past your tests. Find out what no test looks at.`,
  nothingCaught: (bugs: number) =>
    `Your tests pass, and they would also pass in a shop with any of ${bugs} bugs. What would a customer notice there?`,
  passed: (bugs: number, alive = 0) =>
    `Every test is right, and all ${bugs} bugs are caught.` +
    (alive === 0
      ? ''
      : ` ${alive} smaller ${alive === 1 ? 'change' : 'changes'} of the code would go unnoticed.`),
  mastered: (bugs: number) =>
    `Every test is right, all ${bugs} bugs are caught, and no change of the code goes unnoticed that ours would notice.`,
  orphan: (failure: string) =>
    `An error that belongs to no test: ${failure}. Something goes on after the tests: is an await missing?`,
};

const longest = 160;

/** One line of what a failing test said: "expected 0, got -1" where it compares two short values. */
export function failureOf({ message, expected, actual }: TestError): string {
  if (
    expected !== undefined &&
    actual !== undefined &&
    isShort(expected) &&
    isShort(actual) &&
    expected !== actual
  ) {
    return `expected ${expected}, got ${actual}`;
  }
  const text = stripVTControlCharacters(message);
  const syntax = /\[PARSE_ERROR\] (.+)\n.*:(\d+):\d+ /.exec(text);
  if (syntax) return `line ${syntax[2]}: ${syntax[1]}`;
  const [line] = text.split('\n');
  const plain = line
    .replace(/ \/\/ Object\.is equality$| imported from \S+$| \(test file: .*\)$/, '')
    .replace(/[.:\s]+$/, '');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
}
