import { habits } from './english-habits.ts';

import { commands } from './english-commands.ts';
import { usage } from './english-usage.ts';

/** Every sentence that a learner reads, in English. Another language is a second file of this shape. */
export const english = {
  /** What the judge says of a suite and of its tests. They stand in the grade record. */
  judge: {
    wrong: (failure: string) =>
      `This shop is correct, and this test refuses it: ${failure}. Read the requirement again, and put the test right.`,
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
    differs: (expected: string, actual: string) => `expected ${expected}, got ${actual}`,
    differsInCalls: (expected: string, actual: string) =>
      `expected ${expected === 'once' || expected === '1' ? '1 call' : `${expected} calls`}, got ${actual}`,
    notCalled: (args: string) => `expected a call with ${args}, and none came`,
    noError: 'expected an error, and none came',
    atLine: (line: number, text: string) => `line ${line}: ${text}`,
    missing: (line: string) => `expected ${line}, which is not there`,
    tooMuch: (line: string) => `got ${line}, which was not expected`,
    looksAlike: 'expected the very same object, got another one that looks alike',
    isAnother:
      'expected this very object, got another one that looks alike (toEqual compares what is in them)',
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
    itNeverEnded: 'it never ended',
    itEndedTheProcess: 'it ended the process',
    nobodyWaited: (failure: string) =>
      `An error that the test did not wait for: ${failure}. Is an await or a return missing?`,

    todo: 'Still a todo.',
    skipped: 'Is skipped. Take .skip away when it is ready.',
    checksTooLate:
      'Ends before any expect of it has run, so it checks nothing. Is an await or a return missing?',
    snapshotToWrite: (text: string) => `Its snapshot is still empty. Write what should be there: ${text}`,
    snapshotNotWritten:
      'Its snapshot is not written yet. Run the tests once outside of CI, and commit the file.',
    wroteSnapshot: 'Wrote its first snapshot. Read the file before you trust it.',
    assertsLate: 'It does not wait for some of its checks. Is an await or a return missing?',
    otherRunner: (file: string, runner: string) =>
      `${file} has its tests from ${runner}, and Vitest does not see them. Write \`import { expect, test } from 'vitest'\` in its place.`,
    nothingReached: (modules: string[]) =>
      `No test reaches ${modules.join(' or ')}, which this lesson is about. Is this the right file?`,
    onlyPromises: (missed: string, test: string, line: number) =>
      `${missed} "${test}" looks at a promise in line ${line}, and every promise passes there. Is an await missing?`,
    checkedTooLate: (missed: string, test: string) =>
      `${missed} "${test}" checks too late: is an await or a return missing?`,
    assertsNothing: 'Checks nothing yet: no expect(…) in it goes on with something like .toBe(…).',
    openTask: (task: number) => `TODO ${task} checks nothing yet.`,
    modifier: (modifier: string) => `Uses ${modifier}, which hides what a test finds. Take it away.`,
    only: 'Uses .only, so the others do not run. Take it away.',
    besideOnly: 'Does not run, because another test uses .only.',

    broken: (file: string, failure: string) => `${file} does not load: ${failure}. Put that right first.`,
    brokenGlobal: (file: string, name: string) =>
      `${file} does not load: ${name} is not defined. Vitest has no globals here: write \`import { expect, test } from 'vitest'\` at the top of it.`,
    notUtf8: (file: string) =>
      `${file} is not saved as UTF-8, so it cannot be read. In your editor choose the encoding UTF-8, and save it again.`,
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
      `Every test is right, and ${bugs === 1 ? 'the bug is' : `all ${bugs} bugs are`} caught.` +
      (alive === 0
        ? ''
        : ` ${alive} smaller ${alive === 1 ? 'change' : 'changes'} of the code would go unnoticed.`),
    mastered: (bugs: number) =>
      `Every test is right, ${bugs === 1 ? 'the bug is' : `all ${bugs} bugs are`} caught, and your tests notice every smaller change of the code that ours notice.`,
    mending: (failure: string, test?: string) =>
      `Your tests are right. The code that you mend does not keep its promises yet: ${test === undefined ? '' : `our test "${test}" fails on it, `}${failure}.`,
    mendingLacks: (name: string) =>
      `The code that you mend has no class ${name} any more. Others use it: leave its name and its export.`,
    mendingHangs:
      'The code that you mend never ends where it should. Look for a loop or an await that waits for ever.',
    mendingCrashes: 'The code that you mend ends the whole process. Take out what does that.',
    mendingDoesNotLoad: (failure: string) =>
      `The code that you mend does not load: ${failure}. Put that right first.`,
    orphan: (failure: string) =>
      `An error that belongs to no test: ${failure}. Something goes on after the tests: is an await missing?`,
  },

  /** What a mutant would change, as a reader tells it. They stand in the grade record. */
  mutants: {
    noCoverage: (change: string) => `No test comes by when ${change}.`,
    timedOut: (change: string) => `A test never ended when ${change}, so we cannot say that it noticed.`,
    crashed: (change: string) =>
      `The tests did not load, or ended the process, when ${change}. What runs outside of a test cannot notice anything.`,
    survived: (change: string) => `Nothing notices when ${change}.`,
    aBlock: (inside?: string) =>
      inside === undefined ? 'a block is left out' : `a block of ${inside} is left out`,
    always: (code: string, value: string, inside?: string) =>
      `\`${code}\` is always ${value}${within(inside)}`,
    noCase: (code: string, inside?: string) => `the case \`${code}\` is left out${within(inside)}`,
    text: (from: string, to: string, inside?: string) =>
      `the text \`${from}\` becomes \`${to}\`${within(inside)}`,
    leftOut: (code: string, inside?: string) => `\`${code}\` is left out${within(inside)}`,
    becomes: (from: string, to: string, inside?: string) => `\`${from}\` becomes \`${to}\`${within(inside)}`,
  },

  /** By habit. They stand in the grade record. */
  habits,
  habit: {
    later: (lesson: string) => `Lesson ${lesson} teaches it.`,
    failed: (reason: string) => `Could not be judged: ${reason}.`,
    notAllCount: 'Looked at when every test counts.',
    elsewhere: (others: number) =>
      others === 1 ? 'The same in one other place.' : `The same in ${others} other places.`,
    heading: (kept: number, judged: number, titles: string[]) =>
      `${kept} of ${judged} habits kept${titles.length === 0 ? '.' : `: ${titles.join(', ')}.`}`,
    broken: (title: string) => `not yet: ${title}`,
    place: (file: string, line: number) => `${file}:${line}`,
    teaches: (why: string, lesson: string) => `${why} Lesson ${lesson} is about it.`,
    required: (title: string, test: string | undefined, evidence: string) =>
      `All bugs are caught. One habit is missing that this lesson is about, "${title}"${test === undefined ? '' : ` in "${test}"`}: ${evidence}`,
    asked: (title: string, test: string | undefined, evidence: string) =>
      `Every bug is caught and every change noticed. For mastery one habit is missing, "${title}"${test === undefined ? '' : ` in "${test}"`}: ${evidence}`,
  },

  /** What stands around them, in the report at a terminal and in the coach. */
  grade: {
    notDone: 'unfinished',
    caughtOf: (caught: number, bugs: number) => `caught ${caught} of ${bugs}`,
    open: 'open',
    missed: (bug: string) => `missed: ${bug}`,
    missedRequirement: (task: number, requirement: string) => `task ${task}, ${requirement}`,
    timedOut: 'Your test never ended on it, so we cannot say that it noticed. Give what it waits for an end.',
    late: (test: string) => `"${test}" checks it too late: is an await or a return missing?`,
    note: (test: string) => `note: ${test}`,
    printed: 'It printed:',
    morePrinted: (lines: number) => `… and ${lines} more ${lines === 1 ? 'line' : 'lines'}.`,
    crashed:
      'Your tests did not load on it, or ended the process, so we cannot say that they noticed. Call the shop only inside of a test.',
    caught: (bug: string) => `caught: ${bug}`,
    noticed: (test: string, failure: string) => `"${test}" noticed: ${failure}`,
    more: (count: number) => `… and ${count} more.`,
    accepted: (accepted: number, correct: number) => `${accepted} of ${correct} correct shops accepted.`,
    killed: (killed: number, gradable: number) => `${killed} of ${gradable} smaller changes noticed.`,
  },

  /** What TypeScript minds: it stops nobody. */
  types: {
    note: (file: string | undefined, line: number, text: string) =>
      `Type: ${file === undefined ? '' : `${file}, `}line ${line}: ${text}`,
    more: (count: number) => `… and ${count} more type ${count === 1 ? 'error' : 'errors'}.`,
  },

  commands,
  usage,

  /** The seed's checklist over the whole course: the habits' own titles stand with the habits. */
  checklist: {
    title: 'Testing Mastery Checklist',
    earned: (earned: number, all: number) =>
      `${earned} of ${all} earned by your own tests: kept in a lesson that you have passed, and broken in none.`,
    parts: {
      unit: 'Unit Testing',
      integration: 'Integration Testing',
      quality: 'Test Quality',
      practices: 'Best Practices',
    },
    whereToSee: '`npx kata list` in another terminal also shows the checklist of habits.',
    brokenIn: (lessons: string[]) => `not yet in ${lessons.join(', ')}`,
  },

  /** For those who finish. */
  closing: {
    done: (lessons: number) =>
      `You have come to the end of the core path. ${lessons === 1 ? 'One lesson is' : `${lessons} lessons are`} passed.`,
    caught: (bugs: number) => `Your tests catch ${bugs} different bugs, and refuse no correct shop.`,
    allMastered: 'Every one of these lessons is mastered.',
    notMastered: (lessons: string[]) =>
      `Passed and not mastered: ${lessons.join(', ')}. \`npx kata learn LESSON\` tells what is missing.`,
    open: 'An open box says only that no test of yours has shown it yet, or that the lesson beside it shows otherwise.',
    planned: 'Some habits belong to lessons that are planned and not here yet.',
    next: 'What comes now is code of your own. Take one promise that it makes, and write the test that notices when it is broken.',
  },

  coach: {
    howItGoes: 'Open the file, write, and save. Every save is answered here.',
    task: (file: string) => `The task: ${file}`,
    keysAreThere: 'Keys work too: ? names them.',
    plainIsThere: 'For a screen reader: `npm start -- --plain` writes lines only.',

    starting: 'waking up …',
    running: 'running your tests …',
    saved: 'Saved. Running your tests …',
    onBugs: 'Your tests now run on shops that each have a bug …',
    waits: (count: number) =>
      `On ${count === 1 ? 'one change' : `${count} changes`} of the shop a test has not ended yet. We ask again, and give it all of its time …`,
    onMutants: 'Looking for smaller changes that your tests would not notice …',

    blank: 'The file is empty. If that was not your doing, r brings back what it was at first.',
    writeAnExpect: 'Write what should be true in an expect(…).',
    taskOpen: 'TODO',
    missed: (bugs: number) => `missed: ${bugs === 1 ? '1 bug' : `${bugs} bugs`}`,
    missedRequirement: (bugs: number, requirement: string) =>
      `missed: ${bugs === 1 ? '1 bug breaks' : `${bugs} bugs break`} what the requirements say under "${requirement}"`,
    hintTellsMore: 'h tells more.',
    manyCaught: (bugs: number, id: string) =>
      `${bugs} bugs caught just now: \`npx kata grade ${id}\` tells which test noticed each of them.`,
    enterShows: '(Enter shows more.)',
    besideOurs:
      'You have passed. This is how we did it, beside yours. Below it stands what your tests noticed.',
    learned: 'You have practised',
    goOnWith: (next: string | undefined) =>
      next === undefined
        ? 'This was the last lesson: l shows them all. s shows our solution, d puts it beside yours.'
        : `n goes on with ${next}. s shows our solution, d puts it beside yours.`,
    moreSurvivors: (count: number) => `… and ${count} more: m shows them.`,
    survivors: 'An even sharper suite would also notice this:',
    hint: (task: number, step: number, steps: number, text: string) =>
      `Hint ${step} of ${steps} on task ${task}: ${text}`,
    firstAbove: 'First put right the test that is named above. This hint is for what comes then.',
    clipped: (lines: number) => `… ${lines} more lines. A taller window shows them.`,

    keys: {
      'n': 'next lesson',
      'p': 'previous lesson',
      'h': 'hint',
      'l': 'list of lessons',
      's': 'our solution',
      'd': 'your tests beside our solution',
      'r': 'reset: the file as it was at first',
      'e': 'opens the file in your editor',
      'm': 'more of what goes unnoticed',
      't': 'the task again',
      'Enter': 'how your tests stand',
      '?': 'this help',
      'q': 'quit',
    },
    footer: {
      'n': 'next',
      'h': 'hint',
      't': 'task',
      'e': 'edit',
      'm': 'more',
      's': 'solution',
      'd': 'compare',
      'l': 'list',
      '?': 'all keys',
      'q': 'quit',
    },
    unknownKey: (key: string) => `${key} does nothing here. These keys do:`,
    again: {
      next: 'This lesson is not passed yet. n again goes on all the same; p brings you back.',
      solution: 'You have not passed yet, and you learn most just before. s again shows our solution.',
      diff: 'You have not passed yet, and you learn most just before. d again shows our solution beside yours.',
      reset: 'r again puts the file back as it was at first. Your version is kept under .kata/saved.',
    },
    noNext: 'This is the last lesson.',
    noPrevious: 'This is the first lesson.',
    noMore: 'There is nothing more to show.',
    hintSoon: 'Your tests are still running: the hint comes with the answer.',
    noHint: 'There is nothing to give a hint on.',
    openHere: (place: string) => `Open ${place} in your editor. (No $EDITOR is set, so nothing was started.)`,
    editorFailed: (editor: string, reason: string, place: string) =>
      `${editor} did not start: ${reason}. Open ${place} yourself.`,
    isGone: (folder: string) =>
      `The folder ${folder} is not there. Put it back, and we go on; \`git restore ${folder}\` brings back what git has of it.`,
    noFile: (folder: string) =>
      `${folder} holds no test file any more. Put it back, or r brings what it was at first.`,
    cannotRead: (file: string, reason: string) =>
      `Cannot read ${file}: ${reason}. We go on when it can be read.`,
    failed: (reason: string) =>
      `kata itself failed: ${reason}. This is not your fault: save again, or q and \`npm start\`.`,
    notSaved:
      'Your progress could not be written to .kata: `npx kata doctor` says why. What is said here is right all the same.',
    goOn: 'Then: `npm start` in a terminal, which answers every save, and the keys that are named here.',
    goodbye: 'Your tests stay as they are. `npm start` goes on here.',
  },
};

function within(inside: string | undefined): string {
  return inside === undefined ? '' : ` in ${inside}`;
}
