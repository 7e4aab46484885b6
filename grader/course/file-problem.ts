/** Why the disk refused, without code, call and path: `no space left on device`. */
export function fileProblem(error: unknown): string {
  const { message } = error as Error;
  return /^E[A-Z]+: ([^,]+)/.exec(message)?.[1] ?? message;
}
