import { catalogue } from '../sentences/sentences.ts';
import type { TestError } from '../session/protocol/result.ts';
import { differenceInKind, differenceInLine, differenceOf } from './difference.ts';
import {
  argumentsIn,
  callsIn,
  comparesIdentity,
  comparesValues,
  errorWantedIn,
  isInstanceError,
  isNegated,
  saysNoErrorCame,
  syntaxErrorOf,
  textOf,
} from './vitest-messages.ts';

/** Every sentence that the judge says to a learner. */
export const sentences = catalogue.judge;

const longest = 160;

/** One line of what a failing test said: "expected 0, got -1" where it compares two values. */
export function failureOf(error: TestError): string {
  const failure = failureIn(error);
  if (error.isAtLoad) return sentences.atLoad(failure);
  return error.counterexample === undefined ? failure : sentences.onInput(failure, cut(error.counterexample));
}

function failureIn(error: TestError): string {
  const text = textOf(error);
  if (saysNoErrorCame(text)) return sentences.noError;
  const wanted = errorWantedIn(text);
  if (wanted) return cut(sentences.differs(wanted.expected, wanted.actual));
  const difference = callDifference(text) ?? valueDifference(error, text);
  if (difference !== undefined) return cut(difference);

  const syntax = syntaxErrorOf(error);
  if (syntax) return sentences.atLine(syntax.line, syntax.text);
  const [line] = text.split('\n');
  const plain = line
    .replace(/ \/\/ Object\.is equality$| imported from \S+$| \(test file: .*\)$/, '')
    .replace(/[.:\s]+$/, '');
  return plain === '' ? sentences.noMessage(error.name) : cut(plain);
}

function callDifference(text: string): string | undefined {
  const calls = callsIn(text);
  if (calls) return sentences.differsInCalls(calls.expected, calls.actual);
  const given = argumentsIn(text);
  if (!given) return undefined;
  return given.actual === undefined
    ? sentences.notCalled(given.expected)
    : sentences.differs(given.expected, given.actual);
}

/** What differs between two printed values, where the error has both. */
export function valueDifference({ expected, actual }: TestError, text: string): string | undefined {
  if (expected === undefined || actual === undefined || isNegated(text)) return undefined;
  const type = isInstanceError(text);
  if (type !== undefined) return sentences.differs(type, /^\w+/.exec(actual)?.[0] ?? actual);
  const fitInOneLine = isShort(expected) && isShort(actual) && expected !== actual;
  if (fitInOneLine)
    return [expected, actual].every((value) => text.includes(`'${value}'`))
      ? sentences.differs(quoted(expected), quoted(actual))
      : sentences.differs(expected, actual);
  if (!comparesValues(text)) return undefined;
  if (expected !== actual)
    return (
      differenceInKind(expected, actual) ??
      differenceInLine(expected, actual) ??
      differenceOf(expected, actual)
    );
  return comparesIdentity(text) ? sentences.isAnother : sentences.looksAlike;
}

/** A text is quoted, so that its full stop is not read as the end of our sentence. */
function quoted(text: string): string {
  return `"${text}"`;
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

function isShort(text: string): boolean {
  return text.length <= 40 && !text.includes('\n');
}
