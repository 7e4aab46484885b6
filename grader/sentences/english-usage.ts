/** What `kata --help` says, and what is said where something typed is wrong, in English. */
export const usage = {
  help: {
    /** As Commander has them. */
    titles: {
      'Usage:': 'Usage:',
      'Arguments:': 'Arguments:',
      'Options:': 'Options:',
      'Commands:': 'Commands:',
    },
    showHelp: 'display help for command',
    kata: 'Judges the tests that you write.',
    version: 'the versions of kata, Node, Vitest and Stryker',
    hint: '`kata --help` shows what there is.',
    learn: 'the coach: says where you are, and answers every save',
    plain: 'lines only, for a screen reader',
    events: 'for editors: each save as events, one JSON object a line (docs/editors.md)',
    problems: 'for editors: each save as lines FILE:LINE:COLUMN: SEVERITY: TEXT (docs/editors.md)',
    list: 'the lessons, the checklist, and how far you have come',
    json: 'as JSON',
    grade: 'judges the tests of lessons; without a name, of the current one',
    tests: "judges the tests in this folder in place of the lesson's own",
    jsonFile: 'writes the grade records; - for the screen',
    format:
      'also writes the grade for another system: gradescope, classroom50, exercism, junit, codegrade, mutation',
    outFile: 'where --format writes; - for the screen',
    forStudent: 'leaves out of --json and --format what the lesson does not tell its student',
    noMutants: 'bugs only',
    seed: 'for the shuffled orders',
    all: 'every lesson that is here; restores the list of what you have passed',
    full: 'also tells each bug that is caught, and everything that would go unnoticed',
    whichBug: 'also shows which of your tests notices which bug; asks every test about every bug',
    why: 'also shows how the score came about, so that you can do it by hand',
    nextHint: 'the next hint, for what your tests miss now',
    diff: 'your tests next to our solution; asks first if you have not passed',
    solution: 'our solution; asks first if you have not passed',
    hintTask: 'only hints on this task',
    yes: 'does not ask',
    reset: 'brings back the original lesson, and keeps your version',
    resetAll: 'every lesson; asks first, and keeps each of your versions',
    putBack: 'brings your version back',
    keep: 'keeps your version when the kit has a new original',
    doctor: 'what on this machine is in the way, and how to fix it',
    verify: 'the course checks itself',
    table: 'also shows which test catches which bug, and which refactoring uses which freedom',
    watch: 'verifies a lesson again when its files change',
    writeStarters: 'saves the original lessons, for `kata reset`',
    newThing: 'writes the skeleton of a lesson, a bug, a refactoring or a pack of private bugs',
  },
  wholeNumber: 'It must be a whole number.',
  failed: (reason: string) => `kata itself failed: ${reason}`,
  notYourFault: 'This is not your fault. KATA_DEBUG=1 says more, for a report.',
  noLessons: (root: string) => `There is no folder lessons in ${root}. Run kata in the folder of the course.`,
  noLessonLeft: 'The folder lessons is empty. `git restore lessons` brings back what the course has.',
  lessonIsGone: (lesson: string) =>
    `The folder lessons/${lesson} is not there. \`git restore lessons/${lesson}\` brings it back.`,
  noLesson: (name: string, nearest: string) =>
    `There is no lesson ${name}. Did you mean ${nearest}? \`kata list\` shows them all.`,
  inNoLesson: (place: string) =>
    `${place} is not in a lesson of this course. Name a lesson, or a folder or file of one: \`kata list\` shows them all.`,
  noFolder: (folder: string) => `There is no folder ${folder}. Give the folder that holds the tests.`,
  noFolderButFile: (file: string) => `${file} is no folder. Give the folder that holds the tests.`,
  noTestFile: (folder: string, nearly?: string) =>
    `${folder} holds no test file. Its name must end in .test.ts${nearly === undefined ? '' : `: rename ${nearly}`}.`,
  oddPath: (file: string) =>
    `${file} has #, ? or \\ in its path, and Vite loads nothing from there. Rename it, or copy it elsewhere.`,
  skipped: (file: string, others: number) =>
    `${file} is not judged${others === 0 ? '' : `, and ${others} more like it`}: the name of a test file must end in .test.ts.`,
  notBeside: (file: string) =>
    `There is no ${file} next to the tests. It is the file to fix in this lesson: put it back.`,
  cannotRead: (file: string, reason: string) => `Cannot read ${file}: ${reason}.`,
  cannotReadOfCourse: (file: string, reason: string) =>
    `Cannot read ${file}: ${reason}. \`git restore ${file}\` brings back what the course has.`,
  noManifest: (file: string) =>
    `${file} is missing. \`git restore ${file}\` brings it back; in a new lesson, begin with a copy of another lesson's.`,
  cannotSay: (reason: string) => `Cannot write the answer: ${reason}. Make room, or send it elsewhere.`,
  damaged: (file: string, reason: string) =>
    `${file} is damaged: ${reason.replace(/\.$/, '')}. \`git restore ${file}\` brings back what the course has.`,
  diskRefuses: (place: string, reason: string) =>
    `${place} cannot be used: ${reason}. Fix that, or see \`npx kata doctor\`.`,
  wholeCourse: (folder: string) =>
    `${folder} holds the whole course. Give the folder that holds the tests of one lesson.`,
  changedSource: (module: string, others: number) =>
    `${module}${others === 0 ? ' is' : ` and ${others} more are`} not as the course has ${others === 0 ? 'it' : 'them'}, so nothing can be judged. \`git restore src\` brings back the original; then grade again.`,
  cannotWrite: (file: string, reason: string) =>
    `Cannot write ${file}: ${reason}. Give another file, or - for the screen.`,
  oneLesson: '--tests goes with one lesson: name it, or remove --tests.',
  allOrNames: '--all takes every lesson. Remove it, or the names.',
  nameOrAll: 'Name the lesson to reset, or give --all for every lesson.',
  allAlone: '--put-back and --keep take one lesson. Name it in place of --all.',
  backOrKeep: '--put-back and --keep cannot be used together. Give one of them.',
  oneOutput: '--plain, --events and --problems cannot be used together. Give one of them.',
};
