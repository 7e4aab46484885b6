/** Something a person typed or saved around the learner's files is wrong. Ends with exit code 2 and this one sentence. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
}
