import type { RunnerTask, RunnerTestCase, RunnerTestSuite } from 'vitest';
import { assertionsFile } from './assertions.ts';
import type { TestError, TestId } from './protocol.ts';
import { placesOf } from './waits.ts';

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

function isNoModifierError({ message }: { message: string }): boolean {
  return !isOnlyError(message);
}

function isOnlyError(message: string): boolean {
  return message.includes('Unexpected .only modifier');
}

export function modifiersOf(test: RunnerTestCase, errors: TestError[]): string[] {
  const found: string[] = [];
  const isOnly = (task: RunnerTask): boolean =>
    (task.result?.errors ?? []).some(({ message }) => isOnlyError(message));
  if (errors.some(({ message }) => isOnlyError(message)) || suitesAround(test).some(isOnly))
    found.push('only');
  if (test.fails) found.push('fails');
  if (test.retry) found.push('retry');
  if (test.repeats) found.push('repeats');
  if (test.concurrent) found.push('concurrent');
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

export function isTimeout({ message }: { message: string }): boolean {
  return /^(Test|Hook) timed out in /.test(message);
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

export function toTestError(error: {
  name?: string;
  message: string;
  expected?: unknown;
  actual?: unknown;
}): TestError {
  const text = (value: unknown): string | undefined =>
    value === undefined ? undefined : String(value).slice(0, longest);
  return {
    name: error.name ?? 'Error',
    message: String(error.message).slice(0, longest),
    ...(error.expected !== undefined && { expected: text(error.expected) }),
    ...(error.actual !== undefined && { actual: text(error.actual) }),
  };
}

/** The outermost place in the suite, where it was a matcher that threw. */
export function assertedAt(error: { stack?: string }, file: string): Pick<TestError, 'assertedAt'> {
  if (placesOf(error, assertionsFile).length === 0) return {};
  const place = placesOf(error, file).at(-1);
  return place === undefined ? {} : { assertedAt: place };
}
