/** What the coach says, in English. */
export const coach = {
  howItGoes: 'Open the file, write, and save. Every save is answered here.',
  task: (file: string) => `The task: ${file}`,
  keysAreThere: 'Keys work too: ? names them.',
  plainIsThere: 'For a screen reader: `npm start -- --plain` writes lines only.',

  starting: 'starting …',
  running: 'running your tests …',
  saved: 'Saved. Running your tests …',
  onBugs: 'Your tests now run on shops that each have a bug …',
  waits: (count: number) =>
    `On ${count === 1 ? 'one change' : `${count} changes`} of the shop a test has not ended yet. We ask again, and give it all of its time …`,
  onMutants: 'Looking for smaller changes that your tests would not notice …',

  blank: 'The file is empty. If you did not do that, r brings back the original.',
  writeAnExpect: 'Write what should be true in an expect(…).',
  taskOpen: 'TODO',
  hintTellsMore: 'h tells more.',
  manyCaught: (bugs: number) => `${bugs} bugs caught just now: m tells which test noticed each of them.`,
  enterShows: '(Enter shows more.)',
  besideOurs: 'You have passed. Here is our solution next to yours. Below it is what your tests noticed.',
  learned: 'You have practised',
  /** @param nextCore where the next lesson is by interest, the next of the core path */
  goOnWith: ({ next, nextCore }: { next?: string; nextCore?: string }) => {
    const ours = 's shows our solution, d puts it next to yours.';
    if (next === undefined) return `This was the last lesson: l shows them all. ${ours}`;
    return nextCore === undefined
      ? `n goes on with ${next}. ${ours}`
      : `n goes on with ${next}, which is by interest. c goes on with ${nextCore}, on the core path. ${ours}`;
  },
  moreSurvivors: (count: number) => `… and ${count} more: m shows them.`,
  survivors: 'For mastered, notice this too. h gives hints:',
  hint: (task: number, step: number, steps: number, text: string) =>
    `Hint ${step} of ${steps} on task ${task}: ${text}`,
  firstAbove: 'First fix the test named above. This hint is for the step after that.',
  scroll: (from: number, to: number, lines: number) => `Lines ${from}–${to} of ${lines}. ↑ ↓ show the rest.`,
  /** The place in the course, in one line. */
  position: {
    lesson: (number: number, lessons: number) => `Lesson ${number} of ${lessons}`,
    passed: (lessons: number) => `${lessons} passed`,
    bugs: (caught: number, bugs: number) => `${caught} of ${bugs} bugs caught`,
  },
  masteryHint: (step: number, steps: number, title: string, text: string) =>
    `Hint ${step} of ${steps}. ${title}. ${text}`,
  whichTask: (tasks: number[]) =>
    `Which task? Press ${tasks.slice(0, -1).join(', ')} or ${tasks.at(-1)}. h again takes task ${tasks[0]}.`,
  taskIsDone: (task: string, tasks: number[]) =>
    `Task ${task} needs no hint now. Press ${tasks.slice(0, -1).join(', ')} or ${tasks.at(-1)}.`,

  keys: {
    'n': 'next lesson',
    'c': 'next lesson of the core path',
    'p': 'previous lesson',
    'h': 'hint',
    'l': 'list of lessons',
    's': 'our solution',
    'd': 'your tests next to our solution',
    'r': 'reset: brings back the original file',
    'e': 'opens the file in your editor',
    'm': 'more: what your tests noticed, and all that goes unnoticed; m again hides it',
    't': 'the task again',
    'w': 'the live board, in your browser',
    'Enter': 'how your tests are doing',
    '↑ ↓': 'one line up or down; Space and the Page keys move by a page',
    '?': 'this help',
    'q': 'quit',
  },
  footer: {
    'n': 'next',
    'c': 'core path',
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
    next: 'You have not passed this lesson yet. Press n again to go on anyway; p brings you back.',
    core: 'You have not passed this lesson yet. Press c again to go on anyway; p brings you back.',
    solution:
      'You have not passed yet, and you learn most just before you do. Press s again to see our solution.',
    diff: 'You have not passed yet, and you learn most just before you do. Press d again to see our solution next to yours.',
    reset: 'Press r again to bring back the original. Your version is kept in .kata/saved.',
  },
  noNext: 'This is the last lesson.',
  noPrevious: 'This is the first lesson.',
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
    `${folder} has no test file any more. Put it back, or press r for the original.`,
  cannotRead: (file: string, reason: string) =>
    `Cannot read ${file}: ${reason}. We go on when it can be read.`,
  failed: (reason: string) =>
    `kata itself failed: ${reason}. This is not your fault: save again, or q and \`npm start\`.`,
  notSaved:
    'Your progress could not be written to .kata: `npx kata doctor` says why. What you read here is still right.',
  goOn: 'Then: `npm start` in a terminal. It answers every save.',
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
  open: 'An open box says only that no test of yours has shown it yet, or that a lesson shows otherwise.',
  planned: 'Some habits belong to lessons that are planned and not here yet.',
  next: 'What comes now is code of your own, with the same tools:',
  vitest: '1. In your project: `npm install --save-dev vitest`, then `npx vitest`. It answers every save.',
  promise: '2. Take one promise that your code makes. Write the test that notices when it is broken.',
  stryker:
    '3. `npm init stryker@latest`, then `npx stryker run`. It changes the code, and names what no test notices.',
};
