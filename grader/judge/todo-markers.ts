const marker = /\/\/\s*TODO\s+(\d+)/i;

/**
 * The task that a test still says TODO to: read from the test's first line to where the next test begins.
 * @param line where the test begins, 1-based @param starts where every test of the file begins
 */
export function openTaskOf(source: string, line: number, starts: number[]): number | undefined {
  const next = Math.min(...starts.filter((start) => start > line), Infinity);
  const text = source
    .split('\n')
    .slice(line - 1, next - 1)
    .join('\n');
  const found = marker.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}
