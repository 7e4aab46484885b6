/** What the coach says, in English. */
export const coach = {
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
  openHere: (place: string) =>
    `Open ${place} in your editor. To let e open it, set EDITOR to the command of your editor.`,
  editorFailed: (editor: string, reason: string, place: string) =>
    `${editor} did not start: ${reason}. Open ${place} yourself.`,
  editorNotFound: 'it was not found',
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
};

/** For those who finish. */
export const closing = {
  done: (lessons: number) =>
    `You have come to the end of the core path. ${lessons === 1 ? 'One lesson is' : `${lessons} lessons are`} passed.`,
  caught: (bugs: number) => `Your tests catch ${bugs} different bugs, and refuse no correct shop.`,
  allMastered: 'Every one of these lessons is mastered.',
  notMastered: (lessons: string[]) =>
    `Passed and not mastered: ${lessons.join(', ')}. \`npx kata learn LESSON\` tells what is missing.`,
  open: 'An open box says only that no test of yours has shown it yet, or that the lesson beside it shows otherwise.',
  planned: 'Some habits belong to lessons that are planned and not here yet.',
  next: 'What comes now is code of your own. Take one promise that it makes, and write the test that notices when it is broken.',
};
