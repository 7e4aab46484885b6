/** So many equal lines one after the other are a copy. */
const longestRun = 10;

/** A text with its name. */
export interface Text {
  file: string;
  text: string;
}

/** Where the same lines stand twice: the first line of each pair of runs. Empty lines and imports do not count. */
export function copiesIn(texts: Text[]): string[] {
  const seen = new Map<string, { file: string; line: number }>();
  const found: string[] = [];
  for (const { file, text } of texts) {
    const lines = text
      .split('\n')
      .map((line, index) => ({ text: line.trim(), line: index + 1 }))
      .filter((line) => line.text !== '' && !/^(?:import|export) .*from|^\} from /.test(line.text));
    let last = 0;
    for (let at = 0; at + longestRun <= lines.length; at += 1) {
      const run = lines.slice(at, at + longestRun);
      const key = run.map((one) => one.text).join('\n');
      const other = seen.get(key);
      // One run that is longer is told once.
      if (other && at >= last) {
        found.push(`${file}:${run[0].line} has ${longestRun} lines of ${other.file}:${other.line}`);
        last = at + longestRun;
      }
      if (!other) seen.set(key, { file, line: run[0].line });
    }
  }
  return found;
}
