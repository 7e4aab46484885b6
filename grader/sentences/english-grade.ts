/** What `kata grade` says around the facts, in English. */
export const report = {
  alive: (behaviour: string) => `alive: ${behaviour}`,
  moreAlive: (count: number) => `… and ${count} more. \`--full\` shows ${count === 1 ? 'it' : 'them all'}.`,
  fullShows: '`--full` also shows the bugs that your tests caught.',

  next: {
    learn: (lesson: string) => `\`npx kata learn ${lesson}\` goes on with the next lesson.`,
    list: '`npx kata list` shows how far you have come.',
    hint: (lesson: string) => `\`npx kata hint ${lesson}\` tells more.`,
  },

  table: {
    title: 'Which test notices which bug',
    missedBug: (task: number) => `missed: a bug of task ${task}`,
    noticedBy: (test: string) => `noticed by "${test}"`,
    nobody: 'No test notices it.',
    idle: (tests: number) =>
      tests === 1
        ? 'This test notices none of these bugs. That may be fine: it can guard against others.'
        : `These ${tests} tests notice none of these bugs. That may be fine: they can guard against others.`,
    notAsked: (tests: number) =>
      tests === 1
        ? 'One test does not count yet, so it is not in this table.'
        : `${tests} tests do not count yet, so they are not in this table.`,
    empty: 'No test counts yet, so the table is empty.',
    changes: (all: number) => `How many of the ${all} smaller changes each test notices`,
    alone: (changes: number) => `${changes} of them alone`,
  },

  why: {
    title: 'How the score came about',
    bugs: (caught: string, of: string, most: number, points: string) =>
      `Bugs: ${caught} of ${of} caught. ${most} × ${caught} / ${of} = ${points} points.`,
    together: (bugs: number, weight: string) =>
      `${bugs} bugs are nearly always caught together, so they count as ${weight}.`,
    mutants: (killed: number, of: number, most: number, points: string) =>
      `Smaller changes (mutants): ${killed} of ${of} noticed. ${most} × ${killed} / ${of} = ${points} points.`,
    tests: (counting: number, refusing: number, points: string, result: string) =>
      counting + refusing === 0
        ? 'Tests: none counts, so there are no points.'
        : `Tests: ${counting} of ${counting + refusing} accept correct code. ${points} × ${counting} / ${counting + refusing} = ${result}.`,
    score: (score: number) => `Score: ${score} of 100, rounded down.`,
    broken: 'Score: 0 of 100, because the suite does not load.',
    none: 'A score needs mutants: grade again, and do not type `--no-mutants`.',
  },

  summary: {
    total: (passed: number, all: number, mastered: number) =>
      `${passed} of ${all} lessons passed, ${mastered} of them mastered.`,
  },
};
