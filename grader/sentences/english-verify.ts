/** What `kata verify` says to an author, in English. */
export const verify = {
  found: (lesson: string, problems: number) =>
    `${lesson}: ${problems === 0 ? 'in order' : `${problems} to mend`}`,
  summary: (tests: number, caught: number, bugs: number, correct: number) =>
    `(${tests} tests, ${caught} of ${bugs} bugs, ${correct} correct)`,
  startersWritten: (lessons: number) =>
    `variants/starters.json has the originals of ${lessons} lessons, and source.json has src.`,
  watching: 'Watching. Save a file and its lesson is verified again; Ctrl-C ends this.',
  cannotBeVerified: (lesson: string) => `${lesson}: cannot be verified.`,
  noRefactoring: 'no refactoring',
  unwritten: (file: string, line: number, wanted: string) => `${file}:${line}: to be written${wanted}`,
  otherStarter: (file: string, lesson: string, isNoted: boolean) =>
    `${file}: it has ${isNoted ? `another lessons/${lesson}` : `no ${lesson}`}, and \`kata reset\` takes it from there. Run \`kata verify --write-starters\`.`,
  strayStarter: (file: string, lesson: string) =>
    `${file}: there is no lesson ${lesson} any more. Run \`kata verify --write-starters\`.`,

  files: {
    stray: (file: string) => `${file} does not belong there. Remove it.`,
    noTestFile: (folder: string) => `${folder} has no test file to write in.`,
    notSolved: (file: string) => `${file} is missing: lessons and solutions have the same files.`,
    noCounterpart: (file: string) => `${file} has no counterpart in the lesson. Remove it.`,
    unused: (file: string) => `${file} is used by no lesson. Name it in a lesson, or remove it.`,
    stillPlanned: (page: string, number: number, slug: string) =>
      `${page}: lesson ${number} (${slug}) is here, and its row still says that it is planned. Correct the row.`,
    noSolution: (folder: string) => `${folder} is missing. Every lesson has a solution.`,
    noHints: (file: string) => `${file} is missing. Give every task a heading and its hints.`,
  },

  bugs: {
    noRow: (file: string, requirement: string) =>
      `${file}: requirement: "${requirement}" is no row of docs/requirements.md. Name the row that it breaks.`,
    otherSubject: (file: string, module: string, lesson: string) =>
      `${file}: it edits ${module}, which is not in the subject of ${lesson}.`,
    typeError: (file: string, error: string) =>
      `${file}: edits.: the edited module has a type error, ${error}`,
    count: (lesson: string, bugs: number, least: number, most: number) =>
      `${lesson}: it has ${bugs} bugs, and needs ${most === Infinity ? `${least} or more` : `${least} to ${most}`}.`,
    sameHints: (file: string) =>
      `${file}: two of its hints are the same. Let each say more than the one before.`,
    unbroken: (row: string) =>
      `docs/requirements.md: no bug breaks "${row}", so nothing judges it. Add a bug, or take the row out.`,
    noMutants: (lesson: string, module: string) =>
      `${lesson}: the solution kills no mutant of ${module}, so "mastered" asks nothing of it. Add it to mutate in stryker.conf.json, or test it.`,
    unjudged: (lesson: string, task: number) =>
      `${lesson}: task ${task} has no bug and no answer, and the lesson no habit, so nothing judges it. Add one, or remove the task.`,
    inTwoTasks: (lesson: string, bug: string) => `${lesson}: ${bug} is in two tasks.`,
    fewRefactorings: (lesson: string, refactorings: number) =>
      `${lesson}: its subject has ${refactorings} refactorings, and needs 2 or more.`,
  },

  kinds: {
    none: (file: string, kinds: string) => `${file}: it has no kind. Name one of ${kinds}.`,
    unknown: (file: string, kind: string, kinds: string) =>
      `${file}: kind: "${kind}" is not in ${kinds}. Name one that is, or add it.`,
    lacks: (lesson: string, kind: string) =>
      `${lesson}: no bug is of the kind "${kind}". A capstone has every kind.`,
  },

  together: {
    missing: (file: string, bugs: string[]) =>
      `${file}: the solution's tests nearly always catch these together: ${bugs.join(', ')}. List them as a group under together.`,
    stale: (file: string, bugs: string[]) =>
      `${file}: together: the solution's tests tell these apart: ${bugs.join(', ')}. Remove the group.`,
  },

  pages: {
    noHeading: (file: string, task: number, title: string) =>
      `${file}: there is no heading "## Task ${task}: ${title}".`,
    noHint: (file: string, task: number, title: string) => `${file}: "Task ${task}: ${title}" has no hint.`,
    tooLong: (file: string, lines: number, most: number) =>
      `${file}: it has ${lines} lines, and ${most} are the most.`,
    questionsNotLast: (file: string, heading: string) =>
      `${file}: "## ${heading}" is not the last heading. Move it to the end.`,
    noQuestion: (file: string, heading: string) =>
      `${file}: "## ${heading}" begins with a question, alone on its line and bold.`,
    noAnswer: (file: string, question: string) => `${file}: "${question}" has no answer.`,
  },

  translations: {
    missing: (file: string) => `${file} is missing. The core path is translated. Write this page.`,
    otherFrontMatter: (file: string, language: string) =>
      `${file}: its front matter has "title" and "objectives" in "${language}". Write both.`,
    otherObjectives: (file: string, found: number, wanted: number) =>
      `${file}: it has ${found} objectives, and the English page has ${wanted}.`,
    otherTasks: (file: string, found: number, wanted: number) =>
      `${file}: it has ${found} tasks, and the English page has ${wanted}.`,
    otherBlocks: (file: string) => `${file}: its blocks of code differ from those of the English page.`,
    codeMissing: (file: string, code: string) => `${file}: \`${code}\` is in the English page, but not here.`,
    codeAdded: (file: string, code: string) => `${file}: \`${code}\` is not in the English page.`,
    noHeading: (file: string, heading: string) => `${file}: there is no heading "## ${heading}".`,
    otherHints: (file: string, where: string, found: number, wanted: number) =>
      `${file}: ${where} has ${found} hints in the translation, and ${wanted} in English.`,
    otherQuestions: (file: string, found: number, wanted: number) =>
      `${file}: it answers ${found} questions, and the English page answers ${wanted}.`,
    noTitle: (file: string, task: number, language: string) =>
      `${file}: tasks: ${task} has no title in "${language}". Add the key "${language}".`,
    noBug: (file: string, language: string) =>
      `${file}: it has no "${language}". Add it, with behaviour and hints.`,
    noRefactoring: (file: string, refactoring: string) =>
      `${file}: it has no words for ${refactoring}. Say there what it does differently.`,
  },

  terms: {
    tooEarly: (place: string, term: string, lesson: string) =>
      `${place}: uses "${term}", which lesson ${lesson} introduces. Say it in other words, or introduce it here.`,
    introducedTwice: (lesson: string, term: string) =>
      `lesson ${lesson} introduces "${term}" already. Remove it in one of the two.`,
    notExplained: (term: string) => `"${term}" is nowhere in README.md. Explain it there, or remove it.`,
  },
  suites: {
    starter: (folder: string, verdict: string, wanted: string[]) =>
      `${folder}: the starter is ${verdict}, and must be ${wanted.join(' or ')}.`,
    doesNotCount: (folder: string, test: string, why: string | undefined) =>
      `${folder}: "${test}" does not count. ${why}`,
    broken: (folder: string, message: string) => `${folder}: ${message}`,
    onlyByTimeOut: (folder: string, bug: string) =>
      `${folder}: notices ${bug} only by a time-out. Let the bug show by a wrong answer.`,
    doesNotCatch: (folder: string, bug: string, outcome: string) =>
      `${folder}: does not catch ${bug} (${outcome}).`,
    doesNotAccept: (folder: string, implementation: string, outcome: string) =>
      `${folder}: does not accept ${implementation} (${outcome}).`,
    sameCatchers: (lesson: string, bugs: string[]) =>
      `${lesson}: exactly the same tests catch ${bugs.join(' and ')}.`,
    idle: (folder: string, test: string) =>
      `${folder}: "${test}" catches no bug and kills no mutant. Let it look at more, or remove it.`,
    notRun: 'not run',
  },

  fix: {
    noModule: (lesson: string) =>
      `${lesson}: its subject has no module of its own, and a lesson of kind fix mends one.`,
    shipsNoBug: (module: string) =>
      `${module}: no bug of the lesson makes exactly this of the solution, so it may get past every test. Let one do it.`,
    noMending: (lesson: string) =>
      `${lesson}: every task has bugs, but a lesson of kind fix needs one without: the fix.`,
  },

  attack: {
    noGiven: (lesson: string) =>
      `${lesson}: it names no suite to attack. Name its files under given in lesson.yaml.`,
    oneModule: (lesson: string, modules: number) =>
      `${lesson}: its subject has ${modules} modules, and an attack is on one.`,
    hasBug: (lesson: string, bug: string) =>
      `${lesson}: it names the bug ${bug}, but here the learner writes the bugs. Remove it.`,
    noPart: (lesson: string, task: number) =>
      `${lesson}: task ${task} does not say which methods it is about. Name them under within.`,
    noMethod: (lesson: string, task: number, name: string, module: string) =>
      `${lesson}: task ${task} is about ${name}, which is not in ${module}. Correct within.`,
    notSame: (lesson: string, file: string) =>
      `solutions/${lesson}/${file} must be the same as lessons/${lesson}/${file}: bugs are judged by it. Copy it.`,
    refuses: (lesson: string, on: string, why: string) =>
      `${lesson}: the given suite refuses ${on}, which is correct (${why}). Correct the suite.`,
    notEntered: (lesson: string, place: string) =>
      `${lesson}: the given suite never enters ${place}, so it does not look good enough. Add a test.`,
  },

  freedoms: {
    notRefused: (lesson: string, test: string, file: string) =>
      `${lesson}: no refactoring refuses "${test}" (${file}). Let one use this freedom.`,
    noTest: (file: string, freedom: string, module: string) =>
      `${file}: no test relies on ${freedom}, which docs/requirements.md gives to ${module}. Write one.`,
    noFreedom: (file: string, test: string, module: string) =>
      `${file}: "${test}" begins with no freedom that docs/requirements.md gives to ${module}.`,
    mustPass: (file: string, test: string, failure: string) =>
      `${file}: "${test}" must pass on the shop itself: ${failure}.`,
    doesNotLoad: (file: string, failure: string) => `${file} does not load: ${failure}.`,
  },

  probes: {
    none: (module: string) =>
      `variants/probes: none imports #${module}. Write what a refactoring of it must not change.`,
    ended: (implementation: string, how: string) => `variants/probes: ${implementation} ${how}.`,
    doNotLoad: (implementation: string, failure: string) =>
      `variants/probes do not load on ${implementation}: ${failure}.`,
    differs: (implementation: string, test: string, failure: string) =>
      `${implementation} shows another outside, "${test}": ${failure}.`,
  },

  report: {
    noMutant: (file: string, number: number) =>
      `${file}: the edits for mutant ${number} of the report make none that Stryker makes. Correct them.`,
    numbers: (file: string, count: number) =>
      `${file}: report: the numbers must be 1 to ${count}, in the order of the subject and its lines.`,
    otherText: (file: string) =>
      `${file} is not what Stryker says of the mutants in lesson.yaml. Run \`npm run reports\`.`,
    notAlive: (folder: string, number: number, fate: string) =>
      `${folder}: the starter must leave mutant ${number} of the report alive, and it is ${fate}.`,
    killed: (folder: string, number: number, answer: string) =>
      `${folder}: a test kills mutant ${number} of the report, which is said to be ${answer}.`,
    notKilled: (folder: string, number: number) =>
      `${folder}: no test kills mutant ${number} of the report, which wants a test.`,
    answer: (folder: string, number: number, message = '') =>
      `${folder}: its answer to ${number} must be right. ${message}`.trim(),
    unexplained: (file: string, number: number, list: string) =>
      `${file}: mutant ${number} of the report is not in ${list}. Say there why no test can kill it.`,
    noFreedom: (file: string, number: number, freedom: string, module: string) =>
      `${file}: mutant ${number} of the report: docs/requirements.md gives no freedom ${freedom} to ${module}.`,
  },

  mutants: {
    unexplained: (place: string, original: string, replacement: string, list: string) =>
      `${place}: no solution kills \`${original}\` -> \`${replacement}\`. Kill it, or say in ${list} why nothing can.`,
    killed: (list: string, original: string, replacement: string, file: string) =>
      `${list}: \`${original}\` -> \`${replacement}\` in ${file} is killed, or not there any more. Remove it.`,
  },
};
