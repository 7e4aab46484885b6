// Vitest makes one of these for each file. Node loads this module once, outside of the graph that suites see.
import {
  TestRunner,
  type RunnerTask,
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
} from 'vitest';
import type { ModuleRunner } from 'vite/module-runner';
import type { InstrumentedCode } from '../in-worker/instrumented-code.ts';
import { arrange } from '../in-worker/order.ts';
import type { WorkerMessage } from '../protocol/messages.ts';
import type { Watches } from '../in-worker/watches.ts';
import { countMatchers } from './assertions.ts';
import { oneByOne } from './concurrent-tests.ts';
import type { CurrentRun } from './current-run.ts';
import { limitWaits } from './giving-up.ts';
import { watchHooks } from './hooks.ts';
import { begunBy, begunByHook, type TestNotes } from './notes.ts';
import type { Standstill } from './standstill.ts';
import { tellable } from './thrown-values.ts';
import { idOf, isCatch, pick } from './vitest-tasks.ts';

// Kept here, since a suite may replace them.
const { setImmediate: nextTurn, setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const now = performance.now.bind(performance);

/** What the runners of a worker share. */
export interface AtWork {
  current: CurrentRun;
  code: InstrumentedCode;
  watches: Watches;
  standstill: Standstill;
  modules: ModuleRunner;
  send(message: WorkerMessage): void;
  /** The first test of all says that everything is loaded, and that patience may be shorter. */
  hasSaidAlive: boolean;
}

let atWork: AtWork | undefined;

/** @param given for the files that run next; undefined where Vitest runs a file of its own */
export function putToWork(given: AtWork | undefined): void {
  atWork = given;
}

/** In ms: so long may tests follow each other before the worker says again that it is alive. */
const longestWithoutTurn = 100;
let lastTurn = 0;

export default class KataRunner extends TestRunner {
  /** Runs one test after the other, in the order that the run asks for. */
  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    if (!atWork) return;
    // What fails while a file is loaded, and nobody waits for, is no test's fault.
    await turn();
    const { current } = atWork;
    const { order, only } = current.run;
    for (const file of files) {
      if (only && file.tasks.length === 0) current.hasNoTests(file);
      oneByOne([file]);
      watchHooks(file, () => current.test && current.notesOf(current.test));
      file.tasks = only ? pick(file.tasks, only) : arrange<RunnerTask>(file.tasks, order);
    }
    countMatchers((matcher) => atWork?.current.countAssertion(matcher));
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (atWork?.current.run.skip.includes(test.id)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    if (!atWork) return;
    const { current, code, watches, send } = atWork;
    code.testBegins(test.id);
    watches.testBegins(test.id, test.file.filepath);
    if (test.mode === 'run' || test.mode === 'queued') current.begins(test);
    const { progress } = current;
    if (current.run.traced || !atWork.hasSaidAlive) send({ kata: 'alive', progress, test: idOf(test) });
    atWork.hasSaidAlive = true;
  }

  /** Vitest fixes a test's time-out when the test is collected; a run may ask for another. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const body = TestRunner.getTestFn(test);
    const notes = atWork?.current.notesOf(test);
    if (!atWork || !notes) return body();
    const ms = atWork.current.run.timeouts?.[test.id];
    limitWaits(this.config, ms);
    try {
      await begunBy.run(notes, () => this.#inTime(test, notes, ms, async () => body()));
    } catch (thrown) {
      notes.thrown = [thrown];
      throw tellable(thrown);
    } finally {
      notes.phase = 'body-ended';
    }
  }

  async #inTime(
    { timeout }: RunnerTestCase,
    notes: TestNotes,
    ms: number | undefined,
    body: () => Promise<void>,
  ): Promise<void> {
    const { standstill } = atWork!;
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      const giveUp = (): void => reject(new Error(`Test timed out in ${ms ?? timeout}ms.`));
      if (ms !== undefined) timer = startTimer(giveUp, ms).unref();
      const reached = (): void => {
        notes.isStuck = true;
        giveUp();
      };
      // Vitest's own timer for the test's time-out is one that Node does not wait for.
      standstill.begin(reached, timeout > 0 && timeout < Infinity ? 1 : 0);
    });
    await Promise.race([body(), end]).finally(() => {
      stopTimer(timer);
      standstill.end();
    });
  }

  /** What a test let go of shows itself now, before anything is cleaned up. */
  override async onAfterTryTask(test: RunnerTestCase): Promise<void> {
    super.onAfterTryTask(test);
    if (atWork?.current.run.watches) await turn();
  }

  onTaskFinished(test: RunnerTestCase): void {
    const notes = atWork?.current.notesOf(test);
    if (notes) notes.phase = 'cleaning-up';
  }

  override async onAfterRunTask(test: RunnerTestCase): Promise<void> {
    super.onAfterRunTask(test);
    if (!atWork) return;
    const { current, code, watches } = atWork;
    const notes = current.notesOf(test);
    if (notes) notes.phase = 'ended';
    code.testEnds();
    watches.testEnds(test.id);
    if (test.result?.state === 'fail') this.#noteFailure(current, isCatch(test));
    if (now() - lastTurn > longestWithoutTurn) await turn();
  }

  #noteFailure(current: CurrentRun, isCaught: boolean): void {
    const { stopsAtFailure, mostTimeouts = Infinity } = current.run;
    if (!isCaught) current.timeouts += 1;
    if ((!isCaught || !stopsAtFailure) && current.timeouts < mostTimeouts) return;
    current.isCancelled = true;
    TestRunner.prototype.cancel.call(this, 'test-failure');
  }

  /** Vitest would save snapshots now, and blame the tests that were not asked for theirs. */
  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (!atWork || atWork.current.run.writesSnapshots) await super.onAfterRunSuite(suite);
  }

  override onAfterRunFiles(files: RunnerTestFile[]): void {
    super.onAfterRunFiles(files);
    atWork?.current.hasRun(files);
  }

  /** Vitest would evaluate a file's modules anew, which the reset has seen to. */
  override async importFile(file: string, source: 'collect' | 'setup'): Promise<unknown> {
    if (!atWork) return super.importFile(file, source);
    const { current, modules, standstill } = atWork;
    const stuck = Promise.withResolvers<never>();
    standstill.begin(() => {
      current.neverLoads = true;
      stuck.reject(new Error('It never finishes loading.'));
    });
    // What the file's own code begins is no test's, whichever runs when it fails.
    const imported = begunByHook.run({}, () => modules.import(file));
    return Promise.race([imported, stuck.promise]).finally(() => standstill.end());
  }
}

/** Lets a promise that nobody waits for fail. */
export function turn(): Promise<void> {
  return new Promise((resolve) =>
    nextTurn(() => {
      lastTurn = now();
      resolve();
    }),
  );
}
