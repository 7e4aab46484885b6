import { stripVTControlCharacters } from 'node:util';
import { catalogue } from '../sentences/sentences.ts';
import type { TestError } from '../session/protocol.ts';

/** Every sentence that the judge says to a learner. */
export const sentences = catalogue.judge;

const longest = 160;

/** One line of what a failing test said: "expected 0, got -1" where it compares two short values. */
export function failureOf({ message, expected, actual }: TestError): string {
  if (
    expected !== undefined &&
    actual !== undefined &&
    isShort(expected) &&
    isShort(actual) &&
    expected !== actual
  ) {
    return `expected ${expected}, got ${actual}`;
  }
  const text = stripVTControlCharacters(message);
  const syntax = /\[PARSE_ERROR\] (.+)\n.*:(\d+):\d+ /.exec(text);
  if (syntax) return `line ${syntax[2]}: ${syntax[1]}`;
  const [line] = text.split('\n');
  const plain = line
    .replace(/ \/\/ Object\.is equality$| imported from \S+$| \(test file: .*\)$/, '')
    .replace(/[.:\s]+$/, '');
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
}
