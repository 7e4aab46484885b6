/** What stands on the report page, in English. */
export const pages = {
  report: {
    title: (lesson: string) => `Report: ${lesson}`,
    titleOfMany: (lessons: number) => `Report on ${lessons} lessons`,
    lessons: 'Lessons',
    skip: 'Go to the report',
    score: (score: number) => `${score} of 100 points`,
    tasks: 'Tasks',
    taskOf: (number: number, title: string) => `Task ${number}: ${title}`,
    toMend: 'What to mend first',
    moreTests: (more: number) => `… and ${more} more ${more === 1 ? 'test' : 'tests'}.`,
    printed: 'It printed:',
    bugs: 'The bugs',
    caughtBy: (tests: number) => (tests === 1 ? 'One test notices it' : `${tests} tests notice it`),
    caughtByOne: 'The first test that was asked',
    changes: 'Smaller changes in the code',
    habits: 'Habits',
    made: (kit: string, seed: number) => `Testing Mastery ${kit}, seed ${seed}.`,
  },

  board: {
    title: 'Which test notices what',
    intro:
      'Each row is one of your tests. Each column is a version of the code: first correct ones, then versions with a bug.',
    introChanges: 'The narrow columns are versions with one small change.',
    keys: 'With the arrow keys you can go from cell to cell.',
    correct: 'Correct',
    ours: 'ours',
    other: (difference: string) => `another one: ${difference}`,
    decoy: 'ours, in another text',
    bugsOf: (task: number) => `Task ${task}`,
    missed: 'missed',
    missedBug: (task: number) => `missed: a bug of task ${task}`,
    change: (line: number, from: string, to: string) => `line ${line}: \`${from}\` becomes \`${to}\``,
    accepts: 'accepts',
    refuses: 'refuses',
    notices: 'notices',
    test: 'Test',
    noRows: 'There is no test yet, so the board is empty.',
    cut: (shown: number, all: number) => `These are the first ${shown} of ${all} tests.`,
    onlyFirst: 'Only the first test that notices a bug is shown. `kata grade --html` asks every test.',
    later: 'The smaller changes are shown when every bug is caught.',
    onlyMissed: 'Only what no test notices',
    noneMissed: 'Your tests notice all of it.',
    worth: {
      own: '',
      shared: 'nothing of its own',
      nothing: 'notices nothing here',
      waiting: '',
      unknown: '',
    },
    worthWhy:
      'A faint test notices nothing that another test does not notice, too. It may guard against other bugs.',
    cell: (test: string, of: string, said: string) => `${test} — ${of}: ${said}`,
    nothing: 'nothing',
    notAsked: 'not asked',
  },

  source: {
    title: 'What gets through, in the code',
    all: 'Your tests notice every smaller change that ours notice.',
    line: (line: number) => `line ${line}`,
    change: (from: string, to: string) => `\`${from}\` becomes \`${to}\``,
    becomes: 'becomes',
    nothing: '(nothing)',
    noticed: (changes: number) => `${changes} ${changes === 1 ? 'change' : 'changes'} noticed`,
  },

  mutants: {
    title: 'All smaller changes, to explore',
    open: 'Open the explorer',
    noScript: 'The explorer needs JavaScript. What gets through is also shown in the code above.',
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
