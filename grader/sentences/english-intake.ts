/** What is said of what a student has handed in, in English. It stands in the records of a class. */
export const intake = {
  /** Why a file is not taken. */
  refused: {
    'link': (names: string) => `Links are not followed: ${names}.`,
    'leads-out': (names: string) => `These names lead out of the submission: ${names}.`,
    'odd-name': (names: string) => `No file can have this name on every system: ${names}.`,
    'same-name': (names: string) => `Some systems take these names for one: ${names}.`,
    'too-big': (names: string) => `This is too large: ${names}.`,
    'too-many': (names: string) => `There are too many files. Not taken: ${names}.`,
    'special': (names: string) => `This is no plain file: ${names}.`,
    'encrypted': (names: string) => `This is encrypted: ${names}.`,
    'damaged': (names: string) => `This cannot be unpacked: ${names}.`,
    'unreadable': (names: string) => `This cannot be read: ${names}.`,
    'unknown-archive': (names: string) => `kata opens .zip, .tar and .tar.gz. It does not open ${names}.`,
  },
  leftOut: (names: string) => `Left out, because the teacher's own is used: ${names}.`,
  stray: (names: string) => `Nothing says to which lesson this belongs: ${names}.`,
  replaced: (names: string) => `Submitted again later, so this does not count: ${names}.`,
  otherVersion: (packed: string, kit: string) =>
    `It was packed by version ${packed} of the kit, and this is version ${kit}.`,
  unknownLesson: (lesson: string) => `The course has no lesson ${lesson}.`,
  noTests: 'There is no test file for this lesson.',
  more: (count: number) => `and ${count} more`,
};
