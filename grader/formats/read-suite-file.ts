import { runsOf } from './fingerprints.ts';
import { tokensOf, type Token } from './suite-tokens.ts';

/** A file with its tokens, and the hash of each run of them. */
export interface ReadFile {
  name: string;
  text: string;
  tokens: Token[];
  runs: number[];
}

/** Nobody writes that much: what does is no suite to compare. */
const longestText = 500_000;

/** Reads a file for its fingerprints. What is too long has none. */
export function readSuiteFile(name: string, text: string): ReadFile {
  const tokens = text.length > longestText ? [] : tokensOf(text);
  return { name, text, tokens, runs: runsOf(tokens) };
}
