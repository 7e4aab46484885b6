/** What stands in the pages of a class and in files for other systems, in English. */
export const formats = {
  task: (number: number, title: string) => `Task ${number}: ${title}`,
  mutants: 'Smaller changes of the code',
  suite: 'The tests as a whole',
  privateBugs: (caught: number, total: number) =>
    `${caught} of ${total} bugs caught that only your teacher knows.`,

  statuses: {
    'graded': 'graded',
    'no-tests': 'no tests',
    'rejected-files': 'files not taken',
    'unknown-lesson': 'unknown lesson',
    'other-version': 'another version of the kit',
    'time-limit': 'out of time',
    'memory-limit': 'out of memory',
    'output-limit': 'too much output',
    'crashed': 'ended the process',
    'grader-error': 'to be graded again: the fault is ours',
  },

  student: {
    title: (student: string) => `Feedback for ${student}`,
    overview: 'Overview',
    lesson: 'Lesson',
    result: 'Result',
    mark: 'Mark',
    noMark: 'none yet',
    ofHundred: (mark: number) => `${mark} of 100`,
    late: (minutes: number) => `Submitted ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} late.`,
    tasks: 'Tasks',
    refusing: 'Tests that refuse correct code',
    waiting: 'Tests that are not finished',
    printed: 'It printed:',
    alive: 'Changes that no test notices',
    habits: 'Habits',
  },

  class: {
    title: 'Class summary',
    counts: (submissions: number, students: number) =>
      `${submissions} ${submissions === 1 ? 'submission' : 'submissions'} of ${students} ${students === 1 ? 'student' : 'students'}.`,
    statuses: 'What became of the submissions',
    status: 'Status',
    verdicts: 'Verdicts by lesson',
    number: 'Number',
    lesson: 'Lesson',
    middleMark: 'Middle mark',
    missed: 'Bugs that many miss',
    bug: 'Bug',
    missedBy: 'Missed by',
    ofStudents: (some: number, all: number) => `${some} of ${all}`,
    shared: 'The same mistake in tests of several students',
    reason: 'Reason',
    message: 'Message',
    students: 'Students',
    student: 'Student',
    slowest: 'The slowest',
    seconds: 'Seconds',
    flags: 'What to look at',
    flag: 'Flag',
    notGraded: 'Without a grade',
    note: 'Why',
    nothing: 'Nothing to tell.',
  },

  likeness: {
    title: 'Suites that are alike',
    hint: 'This is a hint to look, never a verdict. Look at both suites, and ask their writers.',
    how: 'Names, numbers, texts, comments and the order of tests are not compared. What the lesson gives to everyone does not count.',
    none: 'No two suites are much alike.',
    pair: (one: string, other: string) => `${one} and ${other}`,
    share: (lesson: string, percent: number) => `${lesson}: ${percent} % in common`,
    place: (one: string, from: number, to: number, other: string, start: number, end: number) =>
      `${one}, lines ${from} to ${to}, and ${other}, lines ${start} to ${end}`,
  },

  notWritten: (file: string, reason: string) =>
    `Cannot write ${file}: ${reason}. Make room, or choose another folder.`,
  unknownFormat: (name: string, known: string[]) =>
    `There is no format ${name}. The formats are ${known.join(', ')}.`,
  formatNeedsOut: '--format needs a file. Add --out FILE, or --out - for the screen.',
  outNeedsFormat: '--out goes with --format. Name a format, or remove --out.',
  oneAtATime: '--format takes one lesson. Name it.',
  needsMutants: 'A format needs the score, and the score needs mutants. Remove --no-mutants.',
  formatOrJson: '--format and --json cannot both write to the screen. Give a file to one of them.',
  studentNeedsOutput: '--for-student goes with --json or --format. Add one of them.',
  noFact: (name: string) =>
    `Classroom 50 sets ${name} for its jobs, and it is not set here. Set it, or choose another format.`,
  noCommitDate:
    'Classroom 50 needs the date of the commit, and git does not tell it here. Run kata in a clone with a commit.',
};
