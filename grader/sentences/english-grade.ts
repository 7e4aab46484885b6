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
    idle: (test: string) => `"${test}" notices none of these bugs.`,
    notAsked: (tests: number) =>
      tests === 1
        ? 'One test does not count yet, so it is not in this table.'
        : `${tests} tests do not count yet, so they are not in this table.`,
    empty: 'No test counts yet, so the table is empty.',
  },

  summary: {
    total: (passed: number, all: number, mastered: number) =>
      `${passed} of ${all} lessons passed, ${mastered} of them mastered.`,
  },
};
