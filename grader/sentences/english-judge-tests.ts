/** What the judge says of one test, in English. It stands in the grade record. */

/** What is said of a test that refuses correct code, by what it shows. */
export const refusals = {
  wrong: (failure: string) =>
    `This shop is correct, but this test refuses it: ${failure}. Read the requirement again, then fix the test.`,
  overSpecified: (refactoring: string, failure: string) =>
    `Passes on our shop but fails on another correct one, which ${refactoring}: ${failure}. Ask what the customer sees, not how the shop does it.`,
  peeking: (failure: string) =>
    `Fails on a correct shop that differs only in its text: ${failure}. Test what the code does, not how it is written.`,
  passesOnlyAfter: (other: string) => `Passes only after "${other}". Make each test set up what it needs.`,
  passesOnlyAfterSeveral:
    'Fails alone and after any one other test. It needs what several of them leave behind. Make it set up what it needs.',
  failsAfter: (other: string) => `Fails after "${other}". Make each test set up what it needs.`,
  failsAfterMock: (other: string) =>
    `Fails after "${other}", which leaves a mock behind. Put it back in that test, with mockRestore() of the mock, or call vi.resetAllMocks() in an afterEach.`,
  failsAfterLeaving: (other: string, left: string) =>
    `Fails after "${other}", which leaves ${left} behind. Undo that in the test, or in an afterEach.`,
  loadsOnce: (file: string, failure: string) =>
    `${file} loads once but fails when it is loaded again: ${failure}. It keeps state outside its modules.`,
  unstable: 'Passes in one run and fails in the next. Find what it depends on: order, time, or chance.',
  failsInTimeZone: (timeZone: string, failure: string) =>
    `Passes here but fails in the time zone ${timeZone}: ${failure}. It relies on the time zone of the computer.`,
  failsOnDate: (date: string, failure: string) =>
    `Passes today but fails on ${dayOf(date)}: ${failure}. It relies on today's date.`,
  failsOnShortDay: (date: string, timeZone: string, failure: string) =>
    `Passes today but fails on ${dayOf(date)} in ${timeZone}, a day of 23 hours: ${failure}. It relies on today's date.`,
  failsWhenPortIsTaken: (port?: number) =>
    `Fails when ${port === undefined ? 'the port' : `port ${port}`} is taken by another program. Ask for port 0: then the system gives you a free one.`,
  sharesDatabase:
    'Opens a database file that another run has open, too: `database is locked`. Open a new database for each test.',
  noticedByChance:
    'Noticed a bug on one run, but not on the next. On a correct shop it always passes, so the bug depends on chance. Look more often, until you see it each time.',
  noticedOnce:
    'Noticed a bug once, but not the second time. It fails by chance. Find what it depends on besides the shop.',
  neverEnds:
    'Never ends on a correct shop, so we stopped it. Is there an await or a loop that waits forever?',
  propertyNeverEnds:
    'Had not ended on a correct shop after a long time, so we stopped it. Give its property fewer or shorter runs. Or does one wait forever?',
  slow: (limit: number, took: number) =>
    `Takes longer than the ${limit} s that a test may take: after ${took} s it was still running. Does it wait for a real clock?`,
  slowProperty: (limit: number, took: number) =>
    `Takes longer than the ${limit} s that a test may take: after ${took} s it was still running. Give its property fewer or shorter runs.`,
  slowHasher: (limit: number, took: number) =>
    `Takes longer than the ${limit} s that a test may take: after ${took} s it was still running. The real hasher is slow on purpose. Use createCheapHasher from #fixtures/fakes/cheap-hasher.ts.`,
  endsTheProcess: 'Ends the whole process on a correct shop. Remove the code that does that.',
};

/** What is said of a test that stumbles over itself, and does not disagree with the shop. */
export const slips = {
  looksAtAPromise: (failure: string) =>
    `Checks the promise, not its result: ${failure}. Is an await missing?`,
  expectNotAwaited:
    'An expect with rejects or resolves takes time, but this test ends before it. Put await in front of it.',
  callsNothing:
    'toThrow needs a function to call, but gets something else. Give it `() => …`. For a promise, write `rejects.toThrow`.',
  notDefined: (failure: string) =>
    `An error ends this test: ${failure}. Check its spelling, its import, its const, and the braces of the test.`,
  stopsOnTheWay: (failure: string) =>
    `An error ends this test: ${failure}. The shop is correct. Is it a mistake in the test, or should the test expect this error?`,
  comparesIdentity: (difference?: string) =>
    `toBe compares identity: it wants this very object, so another one never passes. Use toEqual for objects and arrays.${difference === undefined ? '' : ` Their contents differ, too: ${difference}.`}`,
  throwsLater:
    'The function returns a promise, and toThrow does not wait for it. Write `await expect(…).rejects.toThrow()`.',
  readsOfAPromise: (failure: string, line: number) =>
    `Reads a property of the promise in line ${line}, not of its result: ${failure}. Is an await missing?`,
  noPromise:
    'resolves and rejects need a promise, but get something else. Give expect the call itself, without await.',
  notImported: (name: string) =>
    `${name} is not defined: Vitest has no globals here. Write \`import { expect, test } from 'vitest'\` at the top of the file.`,
  nobodyWaited: (failure: string) =>
    `An error that the test did not wait for: ${failure}. Is an await or a return missing?`,
  waitedTooLate: (failure: string) =>
    `An error came before the test waited for it: ${failure}. Wait for all that you start at once, for example with Promise.allSettled.`,
};

/** What is said of a test that is not finished, and the notes on tests that count. */
export const unfinished = {
  todo: 'Still a todo.',
  skipped: 'Is skipped. Remove .skip when it is ready.',
  checksTooLate:
    'Ends before any expect of it has run, so it checks nothing. Is an await or a return missing?',
  snapshotToWrite: (text: string) => `Its snapshot is still empty. Write what should be there: ${text}`,
  snapshotNotWritten: 'Its snapshot is not written yet. Run the tests once outside CI, then commit the file.',
  wroteSnapshot: 'Wrote its first snapshot. Read the file before you trust it.',
  assertsLate: 'It does not wait for some of its checks. Is an await or a return missing?',
  assertsNothing: 'Checks nothing yet: it has no expect(…) with a matcher such as .toBe(…).',
  openTask: (task: number) => `TODO ${task} checks nothing yet.`,
  modifier: (modifier: string) => `Uses ${modifier}, which hides what a test finds. Remove it.`,
  only: 'Uses .only, so the others do not run. Remove it.',
  besideOnly: 'Does not run, because another test uses .only.',
};

/** @param moment as in an ISO date */
function dayOf(moment: string): string {
  return new Date(moment).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
}
