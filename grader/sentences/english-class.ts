/** What is said to a teacher who grades a class, in English. */
export const classes = {
  help: {
    command: 'grades a folder of submissions; goes on where it was stopped',
    merge: 'joins the results of parts of a class',
    pack: 'packs your lessons into one zip, to submit it',
    out: 'the folder for the results',
    roster: 'a CSV list of the students, with due dates; roster.csv in the folder is found by itself',
    shard: 'only a part of the class: 2/3; or 3 if Kubernetes or Slurm counts the parts',
    concurrency: 'how many submissions are graded at a time',
    sandbox: 'what holds the code of students: auto, bubblewrap, container, permission, none',
    confirm: 'how many catches are asked again in a sealed process: all, none or a number',
    variants: 'a folder with bugs of your own',
    timeLimit: 'seconds for one lesson of one student',
    memoryLimit: 'megabytes for one student (only Linux can tell)',
    diff: 'compares two folders of results: whose mark has changed, and why',
    packOut: 'the zip to write',
  },
  correctFile: 'Correct it, then start again.',
  noFolder: (folder: string) => `There is no folder ${folder}. Give the folder that holds the submissions.`,
  isArchive: (file: string) => `${file} is no folder. Unpack it, and give the folder that it becomes.`,
  oneFolder: 'Name one folder of submissions.',
  noOut: 'Say where the results go: --out FOLDER.',
  outIsIn: (out: string) =>
    `The results cannot go into ${out}, because the submissions are there. Give another folder.`,
  nothingHandedIn: (folder: string) =>
    `There are no submissions in ${folder}. Each is a folder, a zip or a tar.gz.`,
  noSolution: 'The course has no solution to check the grader with. Use a clone of the whole course.',
  noCount: 'SLURM_ARRAY_TASK_ID or JOB_COMPLETION_INDEX is set. Say how many parts there are: --shard 3.',
  inUse: (out: string, lock: string) =>
    `Another kata writes to ${out}. Wait for it. If there is none, remove ${lock}.`,
  noConfirm: (text: string) => `--confirm cannot be ${text}. It is all, none or a number.`,
  noLevel: (text: string, levels: string) => `There is no sandbox ${text}. It is one of ${levels}.`,
  atLeastOne: (flag: string) => `${flag} must be a whole number, 1 or more.`,
  badOverride: (place: string, reason: string) => `${place}: ${reason}. Correct it, then start again.`,
  shard: {
    noShard: (text: string) => `There is no part ${text}. The first of three is 1/3.`,
    noIndex: (of: string) => `Say which of the ${of} parts: --shard 1/${of}.`,
    noCount: 'Something counts the parts. Say how many there are: --shard 3.',
  },
  roster: {
    noStudents: (file: string) => `${file} has no column student. Its first line must name the columns.`,
    noCsv: (file: string, reason: string) =>
      `${file} is not valid CSV: ${reason}. Correct it, then start again.`,
    noMoment: (place: string, text: string) =>
      `${place}: ${text} is no date with a time zone. Write it like 2026-11-30T23:59:00+01:00.`,
    noFile: (file: string, reason: string) => `Cannot read ${file}: ${reason}. Give a CSV file.`,
    doubled: (file: string, student: string) => `${file} names ${student} twice. The first line counts.`,
    unknown: (students: string) => `These students are not in the roster: ${students}.`,
    absent: (students: string) => `These students of the roster submitted nothing: ${students}.`,
  },
  progress: {
    line: (done: number, of: number) => `Graded ${done} of ${of}`,
    minutesLeft: (minutes: number) => `about ${minutes} min left`,
    answer: (student: string, lesson: string, status: string) => `${student}, ${lesson}: ${status}`,
  },
  summary: {
    graded: (count: number) => `graded: ${count}`,
    results: (out: string) => `The results are in ${out}: grades.csv, marks.csv and records.`,
    ours: (count: number) =>
      `${count} could not be graded, and that is our fault. They have no mark. Start again to try them once more.`,
    interrupted: (done: number, of: number) => `Stopped. ${done} of ${of} are saved.`,
    goOn: (command: string) => `\`${command}\` goes on from here.`,
    canary: (problem: string) =>
      `The grader gave our own solution a wrong grade (${problem}), so it stopped. What was graded before is saved.`,
    doctor: '`kata doctor` says what is wrong with this machine.',
  },
  merge: {
    noResults: (folder: string, file: string) =>
      `${folder} holds no results of \`kata class\`: it has no readable ${file}.`,
    none: 'Name the folders to join.',
    otherKit: (one: string, its: string, other: string, others: string) =>
      `${one} was graded by version ${its} of the kit, and ${other} by ${others}. Grade one of them again.`,
    otherCourse: (one: string, other: string, what: string) =>
      `${one} and ${other} were graded differently: ${what} is not the same. Grade one of them again.`,
    theCourse: 'the course itself',
    theRoster: 'the roster',
    theOptions: '--sandbox, --confirm or --variants',
    otherFiles: (student: string, lesson: string) =>
      `The parts have different files of ${student} for ${lesson}. Grade that part again.`,
    done: (count: number, out: string) => `Joined ${count} answers. The results are in ${out}.`,
    missing: (count: number, students: string) => `${count} answers are missing, of ${students}.`,
  },
  diff: {
    two: 'Name two folders of results: kata class --diff OLD NEW.',
    noRecords: (folder: string) => `${folder} holds no records of \`kata class\`.`,
    damaged: (file: string) => `${file} is damaged. Run \`kata class\` again with the same --out.`,
    none: 'No mark has changed.',
    added: (who: string, mark: string) => `${who}: new, ${mark}`,
    gone: (who: string, mark: string) => `${who}: not there any more, was ${mark}`,
    changed: (who: string, before: string, now: string, why: string) =>
      `${who}: ${before} -> ${now} (${why})`,
    caughtNow: (bug: string) => `now caught: ${bug}`,
    missedNow: (bug: string) => `no longer caught: ${bug}`,
    policy: 'course.yaml makes other marks',
    files: 'files',
    status: 'status',
    verdict: 'verdict',
    kills: 'mutants killed',
    mutants: 'mutants asked for',
    private: 'private bugs',
    late: 'minutes late',
    override: 'your own mark',
  },
  packs: {
    noFolder: (folder: string) =>
      `There is no folder ${folder}. Give a folder with bugs; \`kata new pack NAME\` writes one.`,
    empty: (folder: string) =>
      `There are no bugs in ${folder}. \`kata new pack NAME\` writes a folder with an example.`,
    cannotRead: (file: string, reason: string) =>
      `Cannot read ${file}: ${reason}. Correct it, then start again.`,
    noModule: (file: string, module: string) =>
      `${file}: there is no ${module}. Name a module by the folders, as in bugs/orders/product-service/slug.yaml.`,
    doesNotParse: (file: string, module: string, line: number, reason: string) =>
      `${file}: with these edits line ${line} of ${module} does not parse (${reason}). Correct it, then start again.`,
    notCaught: (file: string) =>
      `${file}: no solution catches this bug, so it cannot count. Break a promise that a solution tests.`,
    counts: (lesson: string, count: number) => `${lesson}: your own bugs that count: ${count}.`,
    elsewhere: (files: string[]) =>
      `These bugs of yours count in no lesson of this class: ${files.join(', ')}.`,
  },
  pack: {
    nothing: 'No lesson is begun, so there is nothing to pack. Name a lesson to pack it as it is.',
    packed: (lesson: string, files: string) => `${lesson}: ${files}`,
    written: (file: string) => `Packed into ${file}. Submit this file.`,
  },
};
