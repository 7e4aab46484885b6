import { stripVTControlCharacters } from 'node:util';
import type { TestError } from '../session/protocol/result.ts';

/** The words of Vitest, of chai, of fast-check and of Node's assert, as far as the judge understands them. No other file knows them. */

export function textOf({ message }: Pick<TestError, 'message'>): string {
  return stripVTControlCharacters(message);
}

/** Vitest counts assertions too, where a test asks for some with `expect.hasAssertions()`. */
export function asksForAssertions(error: TestError | undefined): boolean {
  return error?.message.startsWith('expected any number of assertion') === true;
}

/** The first error of a file that does not parse. */
export function syntaxErrorOf(error: TestError): { line: number; text: string } | undefined {
  const found = /\[PARSE_ERROR\] (.+)\n.*:(\d+):\d+ /.exec(textOf(error));
  return found ? { line: Number(found[2]), text: found[1] } : undefined;
}

export function saysNoErrorCame(text: string): boolean {
  return /^promise resolved .*instead of rejecting|^expected (function|\[Function.*\]) to throw an error(, but it didn't)?$|^Missing expected (exception|rejection)/.test(
    text,
  );
}

/** Whether an assertion compares which object it is, and not what is in it, as `toBe` does. */
export function comparesIdentity(text: string): boolean {
  return (
    (/\bto be .* \/\/ Object\.is equality/.test(text) && !/ not to be /.test(text)) ||
    text.startsWith('Values have same structure but are not reference-equal')
  );
}

/** Whether a test wanted that something is not so, as `.not` does: then expected and actual do not differ. */
export function isNegated(text: string): boolean {
  const [line] = text.replace(/(['"`])(?:\\.|(?!\1).)*\1/g, '').split('\n');
  return /^expected .*(?: not to | to not | to be not )/.test(line);
}

/** Whether two printed values belong to one comparison, so that their first different line tells why it failed. */
export function comparesValues(text: string): boolean {
  return (
    /to (deeply|strictly) equal|to match object|to be .* \/\/ Object|to have been called with|thrown error to be/.test(
      text,
    ) || /^Expected values to be (strictly|loosely)|^Values have same|^Snapshot .*mismatched$/.test(text)
  );
}

export function isInstanceError(text: string): string | undefined {
  return /to be instance of (\w+)/.exec(text)?.[1];
}

/** How often something had to be called, and how often it was. */
export function callsIn(text: string): { expected: string; actual: string } | undefined {
  const found = /to be called (\d+ times|once), but got (\d+) times$/.exec(text);
  return found ? { expected: found[1].replace(/ times$/, ''), actual: found[2] } : undefined;
}

/** Of `toHaveBeenCalledWith`: where the only call differs, or that there was none. */
export function argumentsIn(text: string): { expected: string; actual?: string } | undefined {
  const [head, ...lines] = text.split('\n');
  const wanted = /to be called with arguments: (.*)$/.exec(head)?.[1];
  const calls = /^Number of calls: (\d+)$/m.exec(text)?.[1];
  if (wanted === undefined || (calls !== '0' && calls !== '1')) return undefined;
  if (calls === '0') return { expected: wanted };
  const factAfter = (sign: string): string | undefined =>
    lines
      .filter((line) => line.startsWith(`${sign} `) && /\w/.test(line))
      .map((line) =>
        line
          .slice(2)
          .trim()
          .replace(/,$/, '')
          .replace(/^"(\w+)":/, '$1:'),
      )[0];
  const [expected, actual] = [factAfter('-'), factAfter('+')];
  return expected !== undefined && actual !== undefined ? { expected, actual } : undefined;
}

/** Of `assert.throws` and `assert.rejects`: where the error that came differs from what the test wants of it. */
export function errorWantedIn(text: string): { expected: string; actual: string } | undefined {
  const [, wanted, input] =
    /^The input did not match the regular expression (.+)\. Input:\n\n(.+)$/m.exec(text) ?? [];
  if (wanted !== undefined) return { expected: wanted, actual: input };
  if (!/^ {2}Comparison \{$/m.test(text)) return undefined;
  const [, expected, key] = /^- {3}((\w+): .*?),?$/m.exec(text) ?? [];
  const actual = expected && new RegExp(`^\\+ {3}(${key}: .*?),?$`, 'm').exec(text)?.[1];
  return actual === undefined ? undefined : { expected, actual };
}

/** A snapshot that is not there yet has no text to differ from, though Vitest says that it differs. */
export function isSnapshotError(error: TestError | undefined): boolean {
  return error !== undefined && /^Snapshot .*mismatched$/.test(textOf(error));
}

export function isUnwrittenSnapshot(error: TestError | undefined): boolean {
  return isSnapshotError(error) && error?.expected === undefined && error?.actual !== undefined;
}

export function looksAtPromise({ message, actual = '' }: TestError): boolean {
  return /^Promise( \{|$)/.test(actual) || message.startsWith('expected Promise{…} ');
}

export function isExpectNotAwaited({ message }: TestError): boolean {
  return message.startsWith('Promise returned by `expect(');
}

/** Whether `resolves` or `rejects` was used on something that is no promise. */
export function wantsPromise({ message }: TestError): boolean {
  return /^You must provide a Promise to expect\(\) when using \.(resolves|rejects)/.test(message);
}

/** Whether `toThrow` was used on something that is no function. */
export function wantsFunction({ message, actual = '' }: TestError): boolean {
  return actual.includes('"obj is not a function"') || /^expected .* to be a function$/.test(message);
}

/** A read of something that is not there, as when a promise is used in place of its answer. */
export function readsNothing({ name, message }: TestError): boolean {
  return name === 'TypeError' && /of undefined|is not a function|is not iterable/.test(message);
}

/** Whether a property of fast-check has answered no, which is how it asserts without `expect`. */
export function isPropertyFalse({ message, counterexample }: TestError): boolean {
  return counterexample !== undefined && message === 'Property failed by returning false';
}

/** What SQLite says when two runs have opened one file. */
export function isDatabaseLocked({ message }: TestError): boolean {
  return message === 'database is locked';
}

const vitestsOwn =
  /^(test|it|describe|suite|expect|vi|assert|beforeEach|afterEach|beforeAll|afterAll|jest) is not defined/;

/** The name that is global in Jest and must be imported from Vitest; undefined for other errors. */
export function missingGlobal({ name, message }: TestError): string | undefined {
  return name === 'ReferenceError' ? vitestsOwn.exec(message)?.[1] : undefined;
}
