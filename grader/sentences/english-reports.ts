/** The words of the reports, in English. */

/** What the reports say of the habits. `required` and `asked` stand in the grade record. */
export const habit = {
  later: (lesson: string) => `Lesson ${lesson} teaches it.`,
  failed: (reason: string) => `Could not be judged: ${reason}.`,
  notAllCount: 'Looked at when every test counts.',
  elsewhere: (others: number) =>
    others === 1 ? 'The same in one other place.' : `The same in ${others} other places.`,
  heading: (kept: number, judged: number, titles: string[]) =>
    `${kept} of ${judged} habits kept${titles.length === 0 ? '.' : `: ${titles.join(', ')}.`}`,
  broken: (title: string) => `not yet: ${title}`,
  brokenExtra: (title: string) => `extra, not asked for here: ${title}`,
  place: (file: string, line: number) => `${file}:${line}`,
  teaches: (why: string, lesson: string) => `${why} Lesson ${lesson} is about it.`,
  required: (title: string, test: string | undefined, evidence: string) =>
    `All bugs are caught. One habit is missing that this lesson is about, "${title}"${test === undefined ? '' : ` in "${test}"`}: ${evidence}`,
  asked: (title: string, test: string | undefined, evidence: string) =>
    `Every bug is caught and every change noticed. For mastery one habit is missing, "${title}"${test === undefined ? '' : ` in "${test}"`}: ${evidence}`,
};

/** What a suite shows that its writer can do. It follows "You have practised". */
export const deeds = {
  bugs: (caught: number, tasks: { title: string; caught: number }[]) =>
    `Catching ${caught === 1 ? 'a bug' : `${caught} bugs`}: ${tasks.map((task) => `${task.caught} in "${task.title}"`).join(', ')}.`,
  habit: (title: string, evidence: string) => `${title}: ${evidence}`,
  uses: (words: string[]) => `Writing tests with ${words.join(', ')}.`,
};

/** What stands around the facts, in the report at a terminal and in the coach. */
export const grade = {
  verdicts: {
    broken: 'broken',
    invalid: 'invalid',
    unfinished: 'unfinished',
    weak: 'weak',
    passed: 'passed',
    mastered: 'mastered',
  },
  reasons: {
    'wrong': 'wrong',
    'over-specified': 'over-specified',
    'unstable': 'unstable',
    'peeking': 'peeking',
    'asserts-nothing': 'asserts-nothing',
  },
  notDone: 'unfinished',
  caughtOf: (caught: number, bugs: number) => `caught ${caught} of ${bugs}`,
  answersOf: (right: number, all: number) => `${right} of ${all} answers right`,
  open: 'open',
  missed: (bug: string) => `missed: ${bug}`,
  missedRequirement: (bugs: number, requirement: string) =>
    `missed: ${bugs === 1 ? '1 bug breaks' : `${bugs} bugs break`} what the requirements say under "${requirement}"`,
  missedCount: (bugs: number) => `missed: ${bugs === 1 ? '1 bug' : `${bugs} bugs`}`,
  timedOut:
    'Your test never ended on it, so we cannot say that it noticed. Make sure that what it waits for ends.',
  late: (test: string) => `"${test}" checks it too late: is an await or a return missing?`,
  note: (test: string) => `note: ${test}`,
  printed: 'It printed:',
  morePrinted: (lines: number) => `… and ${lines} more ${lines === 1 ? 'line' : 'lines'}.`,
  crashed:
    'Your tests did not load on it, or ended the process, so we cannot say that they noticed. Let a failing assertion end a test, not the process.',
  caught: (bug: string) => `caught: ${bug}`,
  noticed: (test: string, failure: string) => `"${test}" noticed: ${failure}`,
  more: (count: number) => `… and ${count} more.`,
  accepted: (accepted: number, correct: number) => `${accepted} of ${correct} correct shops accepted.`,
  killed: (killed: number, gradable: number) => `${killed} of ${gradable} smaller changes noticed.`,
};

/** What TypeScript minds: it stops nobody. */
export const types = {
  note: (file: string | undefined, line: number, text: string) =>
    `Type: ${file === undefined ? '' : `${file}, `}line ${line}: ${text}`,
  more: (count: number) => `… and ${count} more type ${count === 1 ? 'error' : 'errors'}.`,
};

/** The seed's checklist over the whole course: the habits' own titles stand with the habits. */
export const checklist = {
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
  askedIn: (lessons: string[]) => `to be earned in ${lessons.join(', ')}`,
};
