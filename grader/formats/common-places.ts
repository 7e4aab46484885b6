import { runLength } from './fingerprints.ts';
import type { ReadFile } from './read-suite-file.ts';
import { linesOf } from './suite-tokens.ts';

/** Lines of two files that say the same in other words. */
export interface CommonPlace {
  files: [string, string];
  /** The first and the last line in each. */
  lines: [[number, number], [number, number]];
  tokens: number;
}

interface Place {
  file: ReadFile;
  at: number;
}

const mostPlaces = 3;

/** The longest places that two suites have in common. @param given runs that everybody was given */
export function commonPlaces(one: ReadFile[], other: ReadFile[], given: Set<number>): CommonPlace[] {
  const known = new Map<number, Place>();
  for (const file of other) file.runs.forEach((run, at) => known.set(run, { file, at }));
  const found: CommonPlace[] = [];
  for (const file of one) {
    for (let at = 0; at < file.runs.length;) {
      const start = given.has(file.runs[at]) ? undefined : known.get(file.runs[at]);
      if (!start) {
        at += 1;
        continue;
      }
      let more = 1;
      while (at + more < file.runs.length && file.runs[at + more] === start.file.runs[start.at + more]) {
        more += 1;
      }
      const tokens = more + runLength - 1;
      found.push({
        files: [file.name, start.file.name],
        lines: [
          linesOf(file.text, file.tokens, at, tokens),
          linesOf(start.file.text, start.file.tokens, start.at, tokens),
        ],
        tokens,
      });
      at += more;
    }
  }
  return found.toSorted((a, b) => b.tokens - a.tokens).slice(0, mostPlaces);
}
