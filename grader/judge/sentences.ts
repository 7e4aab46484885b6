import { stripVTControlCharacters } from 'node:util';
import { catalogue } from '../sentences/sentences.ts';
import type { TestError } from '../session/protocol.ts';
import { differenceOf } from './difference.ts';

/** Every sentence that the judge says to a learner. */
export const sentences = catalogue.judge;

const longest = 160;

/** One line of what a failing test said: "expected 0, got -1" where it compares two values. */
export function failureOf({ message, expected, actual }: TestError): string {
  const text = stripVTControlCharacters(message);
  if (/^promise resolved .*instead of rejecting|^expected .* to throw an error, but it didn't/.test(text))
    return sentences.noError;
  const compared =
    expected === undefined || actual === undefined ? undefined : comparison(text, expected, actual);
  if (compared !== undefined) return cut(compared);

  const syntax = /\[PARSE_ERROR\] (.+)\n.*:(\d+):\d+ /.exec(text);
  if (syntax) return `line ${syntax[2]}: ${syntax[1]}`;
  const [line] = text.split('\n');
  const plain = line
    .replace(/ \/\/ Object\.is equality$| imported from \S+$| \(test file: .*\)$/, '')
    .replace(/[.:\s]+$/, '');
  return cut(plain);
}

function comparison(message: string, expected: string, actual: string): string | undefined {
  const type = /to be instance of (\w+)/.exec(message)?.[1];
  if (type !== undefined) return sentences.differs(type, /^\w+/.exec(actual)?.[0] ?? actual);
  if (isShort(expected) && isShort(actual) && expected !== actual)
    return [expected, actual].every((value) => message.includes(`'${value}'`))
      ? sentences.differs(quoted(expected), quoted(actual))
      : sentences.differs(expected, actual);
  return /to (deeply|strictly) equal|to match object|to be \{/.test(message)
    ? differenceOf(expected, actual)
    : undefined;
}

/** A text stands in quotes, or its full stop would be taken for the sentence's. */
function quoted(text: string): string {
  return `"${text}"`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
}
