/** What the judge says of one test, in English. It stands in the grade record. */

/** What is said of a test that refuses correct code, by what it shows. */
export const refusals = {
  wrong: (failure: string) =>
    `This shop is correct, and this test refuses it: ${failure}. Read the requirement again, and put the test right.`,
  overSpecified: (refactoring: string, failure: string) =>
    `Passes on our shop and fails on another correct one, which ${refactoring}: ${failure}. Ask what the customer sees, not how the shop does it.`,
  peeking: (failure: string) =>
    `Refuses a correct shop whose text alone is different: ${failure}. Test what the code does, not how it is written.`,
  passesOnlyAfter: (other: string) => `Passes only after "${other}". Give each test a world of its own.`,
  passesOnlyAfterSeveral:
    'Fails alone, and after any one of the others: it needs what several of them leave behind. Give each test a world of its own.',
  failsAfter: (other: string) => `Fails after "${other}". Give each test a world of its own.`,
  failsAfterMock: (other: string) =>
    `Fails after "${other}", which leaves a mock behind. Put it back in that test, or in an afterEach with vi.resetAllMocks().`,
  failsAfterLeaving: (other: string, left: string) =>
    `Fails after "${other}", which leaves ${left} behind. Put it back in that test, or in an afterEach.`,
  loadsOnce: (file: string, failure: string) =>
    `${file} loads once and fails when it is loaded again: ${failure}. It keeps something outside of its modules.`,
  unstable: 'Passes in one run and fails in the next. Find what it depends on: order, time, or chance.',
  noticedOnce:
    'Noticed a bug once and, asked again, did not. It fails by chance: find what it depends on besides the shop.',
  neverEnds:
    'Never ends on a correct shop, so we stopped it. Is there an await or a loop that waits for ever?',
  slow: (limit: number, took: number) =>
    `Takes longer than the ${limit} s that a test may take: after ${took} s it was still at work. Does it wait for a real clock?`,
  slowHasher: (limit: number, took: number) =>
    `Takes longer than the ${limit} s that a test may take: after ${took} s it was still at work. The real hasher is slow on purpose. Use createCheapHasher from #fixtures/fakes/cheap-hasher.ts.`,
  endsTheProcess: 'Ends the whole process on a correct shop. Take out what does that.',
};

/** What is said of a test that stumbles over itself, and does not disagree with the shop. */
export const slips = {
  looksAtAPromise: (failure: string) =>
    `Looks at a promise, and not at the answer that it brings: ${failure}. Is an await missing?`,
  expectNotAwaited:
    'An expect with rejects or resolves takes time, and this test ends before it. Put an await in front of it.',
  callsNothing:
    'toThrow wants a function to call, and gets something else. Hand it `() => …`; for a promise write `rejects.toThrow`.',
  notDefined: (failure: string) =>
    `An error ends this test: ${failure}. Look at its spelling, its import, its const, and the braces of the test.`,
  stopsOnTheWay: (failure: string) =>
    `An error ends this test: ${failure}. The shop is correct. Is it a slip in the test, or should the test expect this error?`,
  comparesIdentity: (difference?: string) =>
    `toBe compares identity: it wants this very object, and another one never passes. Use toEqual for objects and arrays.${difference === undefined ? '' : ` What is in them differs, too: ${difference}.`}`,
  throwsLater:
    'The function gives back a promise, and toThrow does not wait for it. Write `await expect(…).rejects.toThrow()`.',
  readsOfAPromise: (failure: string, line: number) =>
    `Reads a property of a promise in line ${line}, and not of the answer that it brings: ${failure}. Is an await missing?`,
  noPromise:
    'resolves and rejects want a promise, and get something else. Give expect the call itself, without an await.',
  notImported: (name: string) =>
    `${name} is not defined: Vitest has no globals here. Write \`import { expect, test } from 'vitest'\` at the top of the file.`,
  nobodyWaited: (failure: string) =>
    `An error that the test did not wait for: ${failure}. Is an await or a return missing?`,
};

/** What is said of a test that is not finished, and the notes on tests that count. */
export const unfinished = {
  todo: 'Still a todo.',
  skipped: 'Is skipped. Take .skip away when it is ready.',
  checksTooLate:
    'Ends before any expect of it has run, so it checks nothing. Is an await or a return missing?',
  snapshotToWrite: (text: string) => `Its snapshot is still empty. Write what should be there: ${text}`,
  snapshotNotWritten:
    'Its snapshot is not written yet. Run the tests once outside of CI, and commit the file.',
  wroteSnapshot: 'Wrote its first snapshot. Read the file before you trust it.',
  assertsLate: 'It does not wait for some of its checks. Is an await or a return missing?',
  assertsNothing: 'Checks nothing yet: no expect(…) in it goes on with something like .toBe(…).',
  openTask: (task: number) => `TODO ${task} checks nothing yet.`,
  modifier: (modifier: string) => `Uses ${modifier}, which hides what a test finds. Take it away.`,
  only: 'Uses .only, so the others do not run. Take it away.',
  besideOnly: 'Does not run, because another test uses .only.',
};
