import type { RunnerTask, RunnerTestCase, RunnerTestSuite } from 'vitest';
import type { TestError, TestId } from '../protocol/result.ts';
import { placesOf } from '../in-worker/waits.ts';
import { assertionsFile } from './assertions.ts';
import { says } from './parts.ts';
import { asText, isError, looked } from './thrown-values.ts';

/** The tests of a suite, each with the errors of the hooks around it. */
export function testsIn(
  suite: RunnerTestSuite,
  around: TestError[] = [],
): { test: RunnerTestCase; hookErrors: TestError[] }[] {
  const hookErrors = [...around, ...(suite.result?.errors ?? []).filter(isNoModifierError).map(toTestError)];
  return suite.tasks.flatMap((task) =>
    task.type === 'suite' ? testsIn(task, hookErrors) : [{ test: task, hookErrors }],
  );
}

interface ErrorOfVitest {
  name?: unknown;
  message?: unknown;
  stack?: string;
  cause?: unknown;
  expected?: unknown;
  actual?: unknown;
}

function isNoModifierError(error: ErrorOfVitest): boolean {
  return !isOnlyError(error);
}

function isOnlyError(error: ErrorOfVitest): boolean {
  return says.only.test(asText(looked(error, 'message')));
}

export function modifiersOf(test: RunnerTestCase, errors: TestError[]): string[] {
  const found: string[] = [];
  const isOnly = (task: RunnerTask): boolean => (task.result?.errors ?? []).some(isOnlyError);
  if (errors.some(isOnlyError) || suitesAround(test).some(isOnly)) found.push('only');
  if (test.fails) found.push('fails');
  if (test.retry) found.push('retry');
  return found;
}

function suitesAround(test: RunnerTestCase): RunnerTestSuite[] {
  const suites: RunnerTestSuite[] = [];
  for (let suite = test.suite; suite; suite = suite.suite) suites.unshift(suite);
  return suites;
}

export function isCatch({ result }: RunnerTestCase): boolean {
  return result?.state === 'fail' && !(result.errors ?? []).some(isTimeout);
}

export function isTimeout(error: ErrorOfVitest): boolean {
  return says.timedOut.test(asText(looked(error, 'message')));
}

/** Whether Vitest does not tell what was thrown: it is no error, or Vitest has failed at printing it. */
export function isUntold(error: ErrorOfVitest): boolean {
  return looked(error, 'name') === says.couldNotPrint || looked(error, 'message') === undefined;
}

/** Whether an `expect.poll` has waited as long as it may. */
export function isGivenUp(error: ErrorOfVitest): boolean {
  const cause = looked(error, 'cause');
  return (
    typeof cause === 'object' && cause !== null && says.pollGaveUp.test(asText(looked(cause, 'message')))
  );
}

/** Only these tests, in this order, and the suites around them. */
export function pick(tasks: RunnerTask[], keys: string[]): RunnerTask[] {
  const places = new Map(keys.map((key, index) => [key, index]));
  const pickFrom = (some: RunnerTask[]): { task: RunnerTask; place: number }[] =>
    some
      .map((task) => {
        if (task.type !== 'suite') return { task, place: places.get(task.id) ?? Infinity };
        const picked = pickFrom(task.tasks);
        task.tasks = picked.map((one) => one.task);
        return { task, place: picked[0]?.place ?? Infinity };
      })
      .filter(({ place }) => place < Infinity)
      .toSorted((a, b) => a.place - b.place);
  return pickFrom(tasks).map(({ task }) => task);
}

/** Vitest's id counts the tasks of each suite, so that tests of one name differ. */
export function idOf(test: RunnerTestCase): TestId {
  const names = [...suitesAround(test).map((suite) => suite.name), test.name];
  return { key: test.id, name: names.join(' > '), file: test.file.filepath };
}

const longest = 2000;

export function toTestError(error: ErrorOfVitest): TestError {
  const broken = brokenProperty(error);
  return broken
    ? { ...plainError(broken.cause), counterexample: broken.counterexample.slice(0, longest) }
    : plainError(error);
}

function plainError(error: ErrorOfVitest): TestError {
  const text = (value: unknown): string => asText(value).slice(0, longest);
  const [name, message, expected, actual] = (['name', 'message', 'expected', 'actual'] as const).map((key) =>
    looked(error, key),
  );
  return {
    name: text(name ?? 'Error'),
    message: text(message),
    ...(expected !== undefined && { expected: text(expected) }),
    ...(actual !== undefined && { actual: text(actual) }),
  };
}

/** Of a property that failed: the error that its predicate threw, and the input; undefined for any other error. */
function brokenProperty(error: ErrorOfVitest): { cause: ErrorOfVitest; counterexample: string } | undefined {
  const cause = looked(error, 'cause');
  const counterexample = says.propertyFailed.exec(asText(looked(error, 'message')))?.[1];
  // Vitest hands out plain objects in place of errors.
  const isObject = typeof cause === 'object' && cause !== null;
  return isObject && counterexample !== undefined ? { cause, counterexample } : undefined;
}

/** What was thrown, whatever it is, as an error. */
export function thrownError(thrown: unknown): TestError {
  return toTestError(isError(thrown) ? thrown : { name: 'Error', message: asText(thrown) });
}

/** The outermost place in the suite, where it was an assertion that failed. */
export function assertedAt(error: ErrorOfVitest, file: string): Pick<TestError, 'assertedAt'> {
  const thrown = brokenProperty(error)?.cause ?? error;
  const stack = asText(looked(thrown, 'stack'));
  const isAsserted =
    looked(thrown, 'name') === 'AssertionError' ||
    // Above an inline snapshot stands no frame of ours.
    says.snapshotDiffers.test(asText(looked(thrown, 'message'))) ||
    placesOf({ stack }, assertionsFile).length > 0;
  const place = isAsserted ? placesOf({ stack }, file).at(-1) : undefined;
  return place === undefined ? {} : { assertedAt: place };
}

/** A snapshot that the test asked for, and that nobody has written yet. @param inline whether it stands in the test */
export function unwrittenIn(error: ErrorOfVitest, inline: boolean): { inline: boolean; text: string }[] {
  if (!says.snapshotDiffers.test(asText(looked(error, 'message'))) || looked(error, 'expected') !== undefined)
    return [];
  return [{ inline, text: asText(looked(error, 'actual')).slice(0, longest) }];
}
