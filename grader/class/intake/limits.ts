/** What may be taken of one submission. A course of 25 lessons with all its helpers needs a hundredth of it. */
export const limits = {
  /** Of one file, in bytes. */
  fileBytes: 1_000_000,
  /** Of all files that are taken, in bytes. */
  allBytes: 10_000_000,
  files: 500,
  /** Files of one lesson. */
  lessonFiles: 100,
  /** What a folder or an archive may list: one with all its packages has fewer. */
  entries: 100_000,
  /** An archive inside of another one is kept in memory. */
  innerArchiveBytes: 50_000_000,
  /** A tar file has no list of what is in it, so all of it is unpacked on the way. */
  tarBytes: 1_000_000_000,
  /** Folders inside of each other. */
  depth: 12,
  /** Of a name, in characters, without its folders. */
  nameLength: 120,
};

/** A submission is larger than one can be: it is left as it is. */
export class TooMuchError extends Error {
  override readonly name = 'TooMuchError';
}
