/** Hints on what mastered asks for, in English: a change that no test notices, and a habit that is not kept. */
import { survivorAdvice } from './english-survivor-advice.ts';
import { survivorTests } from './english-survivor-tests.ts';

/** The steps on a change that no test notices: where it is, what to make differ, almost the test. */
export const survivorHints = {
  title: 'For mastered: a change that no test notices',
  where: {
    'survived': (file: string, line: number, inside?: string) =>
      `A small change goes unnoticed in ${file}, line ${line}${within(inside)}.`,
    'no-coverage': (file: string, line: number, inside?: string) =>
      `No test runs line ${line} of ${file}${within(inside)}.`,
    'timed-out': (file: string, line: number, inside?: string) =>
      `A test of yours never ends after a small change in ${file}, line ${line}${within(inside)}.`,
    'crashed': (file: string, line: number, inside?: string) =>
      `Your tests do not load after a small change in ${file}, line ${line}${within(inside)}.`,
  },
  differ: (behaviour: string, advice: string) => `${behaviour} ${advice}`,
  giveAnEnd:
    'The test waits for something that does not come then. Expect the result of the call itself, so that the test fails at once.',
  callInside: 'Move every call of the shop into a test. Then look at the result of the call with expect.',

  /** What to make differ, by the kind of change. */
  advice: survivorAdvice,
  /** Almost the test, by the kind of change. */
  test: survivorTests,
};

/** The steps on a habit that is not kept: what it says, what to change, almost the code. */
export const habitHints = {
  title: (asked: 'passed' | 'mastered', habit: string) => `For ${asked}: ${habit}`,
  says: (habit: string, why: string, test?: string, file?: string, line?: number) => {
    const place = [
      test === undefined ? '' : `"${test}"`,
      file === undefined || line === undefined ? '' : `${file}, line ${line}`,
    ]
      .filter(Boolean)
      .join(', ');
    return `The habit "${habit}" is not kept${place === '' ? '' : ` here: ${place}`}. ${why}`;
  },
  almost: (code: string, lesson: string) => `${code} Lesson ${lesson} is about it.`,
  code: {
    'isolated-units': 'Make only this one object with `new`, with fakes for the rest, and call its method.',
    'mocks-for-dependencies': "Give it a clock and ids of your own: `clock: () => today, newId: () => '1'`.",
    'edge-cases': 'Use a table: `test.for([limit - 1, limit, limit + 1])`, with what is expected for each.',
    'error-conditions':
      'Write `await expect(call).rejects.toThrow(TheError)`, and then check that nothing has changed.',
    'parametrized':
      "Write the steps once: `test.for([[1, true], [2, false]])('… %i', ([given, expected]) => …)`.",
    'component-interactions':
      'Make the real parts with `new`, give one to the other, and call the outer one.',
    'test-databases':
      "Open it in a fixture: `test.extend('db', ({}, { onCleanup }) => …)`, and close it in onCleanup.",
    'realistic-workflows': 'Call three methods one after the other, each with what the one before returned.',
    'cleans-up':
      'Put it back in `afterEach(() => …)`: for fake timers, `afterEach(() => vi.useRealTimers())`.',
    'meaningful-names': 'Say what happens, and when: `refuses an order when the stock has run out`.',
    'clear-assertions': 'Await the call, and expect its value: `expect(await call).toBe(value)`.',
    'coverage': 'Write a test that brings the code to this line, and expect what the line does.',
    'fast': 'Pass the time by hand: `vi.useFakeTimers()`, then `vi.advanceTimersByTime(1000)`.',
    'independent': 'Make everything that a test needs inside of the test, or in a fixture of `test.extend`.',
    'arrange-act-assert': 'Write three parts with an empty line between them: prepare, call once, expect.',
    'one-behaviour': 'Split it: one test for each call and what it promises, with a name of its own.',
    'fixtures-for-setup': "Move the repeated lines into a fixture: `base.extend('shop', () => new Shop())`.",
    'mocks-external-only':
      'Use the real class, and put a fake only where the payment, the clock or the network is.',
    'behaviour-not-implementation': 'Expect what comes back or is stored, not which method was called.',
  },
};

function within(inside: string | undefined): string {
  if (inside === undefined) return '';
  return inside === 'constructor' ? ', in the constructor' : `, in ${inside}`;
}
