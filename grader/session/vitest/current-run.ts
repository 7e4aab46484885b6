import type { RunnerTestCase, RunnerTestFile } from 'vitest';
import type { LoadError, RunResult, TestError, TestRun, UnhandledError } from '../protocol/result.ts';
import type { Run } from '../protocol/run.ts';
import { begunBy, begunByHook, TestNotes } from './notes.ts';
import { says } from './parts.ts';
import {
  assertedAt,
  idOf,
  isGivenUp,
  isTimeout,
  isUntold,
  modifiersOf,
  testsIn,
  thrownError,
  toTestError,
  unwrittenIn,
} from './vitest-tasks.ts';

/** What is noted while a suite runs on an implementation. There is one at a time: a worker runs one test at a time. */
export class CurrentRun {
  readonly run: Run;
  timeouts = 0;
  isCancelled = false;
  /** A file waits for something that can never come. */
  neverLoads = false;
  /** The test that runs now. */
  test: RunnerTestCase | undefined;
  readonly #notes = new Map<RunnerTestCase, TestNotes>();
  readonly #files: RunnerTestFile[] = [];
  readonly #empty: string[] = [];
  readonly #unhandled: UnhandledError[] = [];
  #takenPort: number | undefined;

  constructor(run: Run) {
    this.run = run;
  }

  /** Grows as long as something happens. */
  get progress(): number {
    return this.#notes.size + this.#files.length;
  }

  begins(test: RunnerTestCase): TestNotes {
    const notes = new TestNotes(test.id);
    this.test = test;
    this.#notes.set(test, notes);
    return notes;
  }

  notesOf(test: RunnerTestCase): TestNotes | undefined {
    return this.#notes.get(test);
  }

  /** The test that is at work: the one that began what runs now, or the one whose turn it is. */
  get #atWork(): TestNotes | undefined {
    return begunBy.getStore() ?? (this.test && this.#notes.get(this.test));
  }

  countAssertion(matcher?: string): void {
    const own = begunBy.getStore();
    (own ?? this.#atWork)?.assert(own !== undefined, matcher);
  }

  print(text: string): void {
    this.#atWork?.print(text);
  }

  /** A hook asks for all tests that it is for. */
  noteTakenPort(port: number): void {
    const notes = begunBy.getStore();
    if (notes) notes.takenPort = port;
    else this.#takenPort = port;
  }

  /** @returns what is noted, which a promise that is awaited later changes */
  noteUnhandled(error: TestError): UnhandledError {
    const noted: UnhandledError = { key: this.#blamed?.key, error };
    this.#unhandled.push(noted);
    return noted;
  }

  /** The test that began what fails. What was begun outside of all tests is no fault of the one that runs now. */
  get #blamed(): TestNotes | undefined {
    const hook = begunByHook.getStore();
    if (hook) return begunBy.getStore() ?? hook.test;
    const current = this.test && this.#notes.get(this.test);
    const isAfterBody = current?.phase === 'body-ended' || current?.phase === 'cleaning-up';
    return begunBy.getStore() ?? (isAfterBody ? current : undefined);
  }

  /** A file has no test, though some are asked for: what its table of cases is made from gives none. */
  hasNoTests(file: RunnerTestFile): void {
    if (!file.result?.errors?.length) this.#empty.push(file.filepath);
  }

  hasRun(files: RunnerTestFile[]): void {
    this.#files.push(...files);
  }

  /** Where Vitest has failed at a test: that test, as if the worker had ended there. */
  get lost(): Pick<RunResult, 'ended' | 'last'> | undefined {
    const isAtWork = this.test !== undefined && this.#notes.get(this.test)?.phase !== 'ended';
    return isAtWork ? { ended: 'crashed', last: idOf(this.test!) } : undefined;
  }

  result(durationMs: number): RunResult {
    const order = new Map([...this.#notes.keys()].map((test, index) => [test, index]));
    const tests = this.#files
      .flatMap((file) => testsIn(file))
      // Where a hook around it failed, a test was asked for and never began.
      .filter(({ test, hookErrors }) => !this.run.only || order.has(test) || hookErrors.length > 0);
    tests.sort((a, b) => (order.get(a.test) ?? Infinity) - (order.get(b.test) ?? Infinity));
    return {
      id: this.run.id,
      ended: this.neverLoads ? 'timed-out' : 'finished',
      tests: tests.map(({ test, hookErrors }) => this.#testRun(test, hookErrors)),
      loadErrors: this.#loadErrors(),
      unhandled: this.#unhandled,
      ...(this.#takenPort !== undefined && { takenPort: this.#takenPort }),
      durationMs,
    };
  }

  #loadErrors(): LoadError[] {
    const failed = this.#files
      .filter(({ tasks }) => tasks.length === 0)
      .flatMap(({ filepath: file, result }) =>
        (result?.errors ?? []).map((error) => ({ file, error: toTestError(error) })),
      )
      .filter(({ error }) => !says.noTests.test(error.message));
    const empty = this.#empty.map((file) => ({
      file,
      error: thrownError(new Error('No test suite found in file')),
    }));
    return [...failed, ...empty];
  }

  #testRun(test: RunnerTestCase, hookErrors: TestError[]): TestRun {
    const notes = this.#notes.get(test);
    const raw = test.result?.errors ?? [];
    const errors = [...thrownIn(test, notes), ...hookErrors];
    const isHurried = this.run.timeouts?.[test.id] !== undefined;
    const gaveUp = notes?.gaveUp || (isHurried && raw.some(isGivenUp));
    const unwritten = raw.flatMap((error) => unwrittenIn(error, notes?.asksForInline ?? false));
    return {
      ...idOf(test),
      status: statusOf(test, errors),
      assertions: notes?.assertions ?? 0,
      errors,
      timedOut: errors.some(isTimeout),
      ...(errors.some(isTimeout) && { limitMs: test.timeout }),
      modifiers: modifiersOf(test, errors),
      durationMs: test.result?.duration ?? 0,
      ...(notes?.isStuck && { isStuck: true }),
      ...(gaveUp && { gaveUp }),
      ...(notes?.late && { late: notes.late }),
      ...(unwritten.length > 0 && { unwritten }),
      ...(notes?.takenPort !== undefined && { takenPort: notes.takenPort }),
      ...(notes && notes.printed.length > 0 && { printed: notes.printed, printedMore: notes.printedMore }),
    };
  }
}

/** What failed a test. Where Vitest has nothing to say of it, or cannot print it, that is what the test threw. */
function thrownIn({ result, file }: RunnerTestCase, notes?: TestNotes): TestError[] {
  const place = (error: object): object => assertedAt(error, file.filepath);
  const thrown = (notes?.thrown ?? []).map((one) => ({ ...thrownError(one), ...place(Object(one)) }));
  const errors = result?.errors ?? [];
  if (errors.length === 0 && result?.state === 'fail') return thrown.length > 0 ? thrown : [thrownError([])];
  return errors.flatMap((error) =>
    isUntold(error) && thrown.length > 0 ? thrown : [{ ...toTestError(error), ...place(error) }],
  );
}

function statusOf({ mode, result }: RunnerTestCase, errors: TestError[]): TestRun['status'] {
  if (mode === 'todo') return 'todo';
  if (errors.length > 0 || result?.state === 'fail') return 'failed';
  return result?.state === 'pass' ? 'passed' : 'skipped';
}
