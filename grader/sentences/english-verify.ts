/** What `kata verify` says to an author, in English. */
export const verify = {
  found: (lesson: string, problems: number) =>
    `${lesson}: ${problems === 0 ? 'in order' : `${problems} to mend`}`,
  summary: (tests: number, caught: number, bugs: number, correct: number) =>
    `(${tests} tests, ${caught} of ${bugs} bugs, ${correct} correct)`,
  startersWritten: (lessons: number) =>
    `variants/starters.json has how ${lessons} lessons look at first, and source.json what src is.`,
  watching: 'Watching. Save a file and its lesson is verified again; Ctrl-C ends this.',
  cannotBeVerified: (lesson: string) => `${lesson}: cannot be verified.`,
  noRefactoring: 'no refactoring',
};
