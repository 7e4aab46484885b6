/** What is said of catches that are asked once more in sealed processes, in English. */
export const confirmation = {
  notBuilt: (reason: string) => `The sealed processes could not be made ready: ${reason}`,
  notStarted: 'No sealed process starts on this machine.',
  missingPackages: (packages: string, catches: number) =>
    catches === 1
      ? `One catch could not be asked again: a sealed process has no ${packages}.`
      : `${catches} catches could not be asked again: a sealed process has no ${packages}.`,
  timedOut: (catches: number) =>
    catches === 1
      ? 'One catch could not be asked again in time.'
      : `${catches} catches could not be asked again in time.`,

  /** The verdict, where bugs are not credited. */
  weak: (bugs: number) =>
    bugs === 1
      ? 'A test caught a bug, and did not notice it again in a process of its own. It does not count.'
      : `Tests caught ${bugs} bugs, and did not notice them again in processes of their own. They do not count.`,

  /** A line below the grade. */
  report: (confirmed: number, asked: number) =>
    asked === 0
      ? 'Confirmed: there was nothing to ask again.'
      : `Confirmed: ${confirmed} of ${asked} catches, each in a sealed process.`,
  reportRefuted: (count: number) =>
    count === 1
      ? 'One catch did not repeat, so it does not count.'
      : `${count} catches did not repeat, so they do not count.`,

  option: 'asks so many catches again in sealed processes, or `all`',
  howMany: 'It must be `all`, or a whole number from 1.',
};
