/** What stands on the report page, in English. */
export const pages = {
  report: {
    title: (lesson: string) => `Report: ${lesson}`,
    titleOfMany: (lessons: number) => `Report on ${lessons} lessons`,
    lessons: 'Lessons',
    caught: (caught: number, all: number) => `${caught} of ${all} bugs caught`,
    score: (score: number) => `${score} of 100 points`,
    toMend: 'What to mend first',
    moreTests: (more: number) => `… and ${more} more ${more === 1 ? 'test' : 'tests'}.`,
    bugs: 'The bugs',
    caughtBy: (tests: number) => (tests === 1 ? 'One test notices it' : `${tests} tests notice it`),
    caughtByOne: 'The first test that noticed it',
    habits: 'Habits',
    kept: (title: string) => `kept: ${title}`,
    made: (kit: string, seed: number) => `Testing Mastery ${kit}, seed ${seed}.`,
  },

  board: {
    title: 'Which test notices what',
    intro:
      'Each row is one of your tests. Each column is a version of the code: first correct ones, then versions with a bug.',
    introChanges: 'The narrow columns are versions with one small change.',
    keys: 'The arrow keys go from cell to cell.',
    correct: 'Correct',
    taskNumber: (task: number) => `Task ${task}`,
    ours: 'ours',
    other: (difference: string) => `another one: ${difference}`,
    others: (shops: number) => `${shops} others`,
    shops: (accepted: number, all: number) => `The correct versions: ${accepted} of ${all} accepted`,
    refusedBy: (tests: number) => `refused by ${tests === 1 ? 'one test' : `${tests} tests`}`,
    accepted: 'accepted',
    decoy: 'ours, in another text',
    missedBug: (task: number) => `missed: a bug of task ${task}`,
    change: (line: number, from: string, to: string) => `line ${line}: ${from} becomes ${to}`,
    accepts: 'accepts',
    refuses: 'refuses',
    notices: 'notices',
    test: 'Your tests',
    noRows: 'There is no test yet, so the board is empty.',
    cut: (shown: number, all: number) => `These are the first ${shown} of ${all} tests.`,
    onlyFirst: 'Only the first test that notices a bug is shown. `kata grade --html` asks every test.',
    later: 'The smaller changes are shown when every bug is caught.',
    onlyMissed: 'Only what no test notices',
    noneMissed: 'Your tests notice all of it.',
    shared: 'nothing of its own',
    idle: 'notices nothing here',
    worthWhy:
      'A faint test adds nothing here: whatever it notices, another test notices, too. It may guard against other bugs.',
    nothing: 'It does not notice this.',
    notAsked: 'It was not asked, or did not notice this.',
  },

  source: {
    title: 'What gets through, in the code',
    all: 'Your tests notice every smaller change that ours notice.',
    intro: (changes: number) =>
      changes === 1
        ? 'With this one small change in the code, all your tests still pass.'
        : `With each of these ${changes} small changes in the code, all your tests still pass.`,
    codeOf: (file: string) => `The code of ${file}`,
    lines: (from: number, to: number) => (from === to ? `line ${from}` : `lines ${from} to ${to}`),
    becomes: 'becomes',
    nothing: '(nothing)',
  },

  mutants: {
    title: 'All smaller changes, to explore',
    intro: 'Each small change (mutant) in the code of the lesson, and which of your tests notice it.',
    open: 'Open the explorer',
    noScript: 'The explorer needs JavaScript. What gets through is also shown in the code above.',
  },

  html: {
    help: 'also writes a page for a browser, in one file; asks every test about everything',
    noScreen: '--html writes a file. Name it: --html report.html.',
    noFolder: (file: string, folder: string) =>
      `Cannot write ${file}: there is no folder ${folder}. Make it first, or give another file.`,
    isFolder: (file: string) => `Cannot write ${file}: it is a folder. Give the name of a file.`,
    cannotWrite: (file: string, reason: string) =>
      `Cannot write ${file}: ${reason}. Make room there, or give another file.`,
    written: (file: string) => `${file} is written. Open it in a browser.`,
  },

  record: {
    notJson: (name: string) =>
      `${name} is no grade record, or only a part of one. Write it again with \`kata grade --json\`.`,
    otherVersion: (name: string, version: string) =>
      `${name} is a grade record of version ${version}, and this kit reads version 1. Grade again with this kit.`,
    damaged: (name: string, where: string) =>
      `${name} is no whole grade record: ${where} is missing or wrong. Write it again with \`kata grade --json\`.`,
    empty: (name: string) => `${name} holds no grade. Grade a lesson first.`,
  },
};
