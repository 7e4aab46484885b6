/** The verdict on a suite in a sentence, and the next step, in English. They stand in the grade record. */

/** Why a suite cannot be judged. */
export const broken = {
  broken: (file: string, failure: string) => `${file} does not load: ${failure}. Fix that first.`,
  brokenGlobal: (file: string, name: string) =>
    `${file} does not load: ${name} is not defined. Vitest has no globals here: write \`import { expect, test } from 'vitest'\` at the top of it.`,
  brokenDatabase: (file: string) =>
    `${file} opens a database file that another run has open, too: \`database is locked\`. Open a new database for each test.`,
  notUtf8: (file: string) =>
    `${file} is not saved as UTF-8, so it cannot be read. In your editor choose the encoding UTF-8, and save it again.`,
  tooDeep: 'its brackets or its code are nested too deeply to be read',
  brokenNeverLoads: 'The suite never finishes loading. Look for a loop or an await outside the tests.',
  brokenCrash: 'The suite ends the process while it loads. Remove the code that does that.',
  brokenUnhandled: (failure: string) => `An error outside of any test: ${failure}. Is an await missing?`,
  hasTurned:
    'Your tests accepted the correct shop, but refused it when they ran again. So nothing counts. What do they remember of earlier runs?',
};

/** Tests that refuse correct code, or an error that belongs to none. */
export const invalid = {
  invalid: (tests: number) =>
    tests === 1
      ? 'One test refuses a correct shop. Fix it.'
      : `${tests} tests refuse a correct shop. Fix them.`,
  unsteady: (tests: number) =>
    tests === 1
      ? 'One test does not give the same answer each time. Fix it.'
      : `${tests} tests do not give the same answer each time. Fix them.`,
  mixed: (refusing: number, unsteady: number) =>
    `${refusing === 1 ? 'One test refuses' : `${refusing} tests refuse`} a correct shop, and ${unsteady === 1 ? 'one is' : `${unsteady} are`} unstable. Fix them.`,
  orphan: (failure: string) =>
    `An error that belongs to no test: ${failure}. Something keeps running after the tests. Is an await missing?`,
};

/** Tests that are still to be written, or to be finished. */
export const unfinishedSuite = {
  otherRunner: (file: string, runner: string) =>
    `${file} has its tests from ${runner}, and Vitest does not see them. Write \`import { expect, test } from 'vitest'\` in its place.`,
  noTests: 'There is no test yet. Write the first one.',
  unfinished: (tests: number) =>
    tests === 1 ? 'One test is not finished. Finish it.' : `${tests} tests are not finished. Finish them.`,
};

/** What is still wrong with code that the learner mends. */
export const mending = {
  mending: (failure: string, test?: string) =>
    `Your tests are right. The code that you fix does not keep its promises yet: ${test === undefined ? '' : `our test "${test}" fails on it, `}${failure}.`,
  mendingLacks: (name: string) =>
    `The code that you fix has no class ${name} any more. Other code uses it: keep its name and its export.`,
  mendingHangs: 'The code that you fix never ends. Look for a loop or an await that waits forever.',
  mendingCrashes: 'The code that you fix ends the whole process. Remove the code that does that.',
  mendingDoesNotLoad: (failure: string) => `The code that you fix does not load: ${failure}. Fix that first.`,
};

/** Bugs that get past the tests. */
export const weak = {
  weak: (missed: number, bugs: number) =>
    `${missed} of ${bugs} bugs ${missed === 1 ? 'gets' : 'get'} past your tests. Find out what no test looks at.`,
  nothingCaught: (bugs: number) =>
    `Your tests pass, and they would also pass in a shop with any of ${bugs} bugs. What would a customer notice?`,
  nothingReached: (modules: string[]) =>
    `No test reaches ${modules.join(' or ')}, which this lesson is about. Is this the right file?`,
  onlyPromises: (missed: string, test: string, line: number) =>
    `${missed} "${test}" checks a promise in line ${line}, not its result. Is an await missing?`,
  checkedTooLate: (missed: string, test: string) =>
    `${missed} "${test}" checks too late: is an await or a return missing?`,
};

/** Every bug is caught. */
export const passed = {
  passed: (bugs: number, alive = 0) =>
    `Every test is right, and ${bugs === 1 ? 'the bug is' : `all ${bugs} bugs are`} caught.` +
    (alive === 0
      ? ''
      : ` ${alive} smaller ${alive === 1 ? 'change' : 'changes'} of the code would go unnoticed.`),
  mastered: (bugs: number) =>
    `Every test is right, ${bugs === 1 ? 'the bug is' : `all ${bugs} bugs are`} caught, and your tests notice every smaller change of the code that ours notice.`,
};
