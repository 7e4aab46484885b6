import { getHeapStatistics } from 'node:v8';
import type { WorkerGlobalState } from 'vitest';
import { runBaseTests } from 'vitest/worker';
import type { ModuleRunner } from 'vite/module-runner';
import { change } from '../in-worker/change.ts';
import { InstrumentedCode } from '../in-worker/instrumented-code.ts';
import { noteNetwork } from '../in-worker/left-network.ts';
import { watchPorts } from '../in-worker/ports.ts';
import type { Job, SessionMessage, WorkerMessage } from '../protocol/messages.ts';
import type { RunResult } from '../protocol/result.ts';
import { together, Watches } from '../in-worker/watches.ts';
import { ProcessState } from '../in-worker/process-state.ts';
import { countAsserting } from './asserting-modules.ts';
import { countMatchers } from './assertions.ts';
import { CurrentRun } from './current-run.ts';
import type { Evaluator } from './evaluator.ts';
import { Expectations } from './expectations.ts';
import { filesWith } from './file-keys.ts';
import { Heartbeat } from './heartbeat.ts';
import { listenToOutput } from './output.ts';
import { need } from './parts.ts';
import { QuietLine } from './quiet-line.ts';
import { putToWork, turn, type AtWork } from './runner.ts';
import { SnapshotFiles } from './snapshot-files.ts';
import { Standstill } from './standstill.ts';
import { stateFor } from './state-for.ts';
import { thrownError } from './vitest-tasks.ts';
import { undoVitest } from './undo-vitest.ts';
import { listenToUnhandled } from './unhandled.ts';
import { VariantTexts } from './variant-texts.ts';

// Kept here, since Vitest and suites replace them.
const { setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const on = process.on.bind(process);
const now = performance.now.bind(performance);

/** Vitest tells the main process of tests now and then: one timer, of at most so many ms. */
const timersOfVitest = 1;
const telling = 150;

type Traces = Parameters<typeof runBaseTests>[2];

/** Tells the session something. Whoever has it speaks for the worker, so that no module exports it. */
export type Say = (message: WorkerMessage) => void;

interface Parts {
  evaluator: Evaluator;
  modules: ModuleRunner;
  line: QuietLine;
  watches: Watches;
  standstill: Standstill;
  say: Say;
}

interface Performed {
  result: RunResult;
  /** Everything is as it was before. */
  isRestored: boolean;
}

/** Runs suites on implementations in a warm process, one run after the other. */
export class Executor {
  readonly #state: WorkerGlobalState;
  readonly #traces: Traces;
  readonly #evaluator: Evaluator;
  readonly #modules: ModuleRunner;
  readonly #line: QuietLine;
  readonly #code = new InstrumentedCode();
  readonly #watches: Watches;
  readonly #standstill: Standstill;
  readonly #say: Say;
  readonly #texts: VariantTexts;
  readonly #snapshots = new SnapshotFiles();
  readonly #processState: ProcessState;
  readonly #expectations: Expectations;
  readonly #jobs: Job[] = [];
  #wake = (): void => {};
  #looking: NodeJS.Timeout | undefined;
  #hasSaidAlive = false;
  #current: CurrentRun | undefined;

  static async open(
    state: WorkerGlobalState,
    traces: Traces,
    evaluator: Evaluator,
    modules: () => ModuleRunner | undefined,
    say: Say,
  ): Promise<Executor> {
    const line = new QuietLine(state.rpc);
    const watches = new Watches(state.config.root);
    const standstill = new Standstill(() => line.open > 0);
    line.answered = () => standstill.answered();
    // A run of no file loads what every run has: what is there after that belongs to it.
    await runBaseTests(
      'run',
      stateFor(state, line, [], () => {}),
      traces,
    );
    return new Executor(state, traces, {
      evaluator,
      modules: need('runner', modules()),
      line,
      watches,
      standstill,
      say,
    });
  }

  private constructor(
    state: WorkerGlobalState,
    traces: Traces,
    { evaluator, modules, line, watches, standstill, say }: Parts,
  ) {
    this.#state = state;
    this.#traces = traces;
    this.#evaluator = evaluator;
    this.#modules = modules;
    this.#line = line;
    this.#watches = watches;
    this.#standstill = standstill;
    this.#say = say;
    this.#texts = new VariantTexts((file, key) => say({ kata: 'asks', file, key }));
    state.config.snapshotOptions.snapshotEnvironment = this.#snapshots;
    evaluator.env = state.metaEnv;
    const count = (): void => this.#current?.countAssertion();
    evaluator.standIn = (file, module) => {
      noteNetwork(module);
      return countAsserting(file, module, count);
    };
    listenToOutput((text) => this.#current?.run.watches && this.#current.print(text));
    listenToUnhandled((error) => this.#current?.noteUnhandled(error));
    countMatchers((matcher) => this.#current?.countAssertion(matcher));
    watchPorts((port) => this.#current?.noteTakenPort(port));
    this.#expectations = new Expectations();
    on('message', (message: SessionMessage) => {
      if (message?.kata === 'text') this.#texts.got(message.key, message.file, message.code);
      if (message?.kata !== 'job') return;
      this.#jobs.push(message);
      this.#wake();
    });
    // The last of all: what is there by now belongs to it.
    this.#processState = new ProcessState();
  }

  /** Takes jobs until the process is ended. */
  async serve(): Promise<never> {
    this.#say({ kata: 'ready' });

    for (;;) {
      const job = this.#jobs.shift();
      if (!job) {
        await new Promise<void>((resolve) => (this.#wake = resolve));
        continue;
      }
      this.#say({ kata: 'begun' });
      stopTimer(this.#looking);
      const heart = new Heartbeat(() => this.#say({ kata: 'alive', progress: this.#current?.progress ?? 0 }));
      const { result, isRestored } = await this.#perform(job);
      result.stalledMs = heart.stop();
      // A test that was given up may still be at work, and in the way of whatever comes next.
      const isSpoiled = !isRestored || result.tests.some(({ timedOut, isStuck }) => timedOut && !isStuck);
      const isDisturbed = !this.#processState.isQuiet(timersOfVitest) || this.#expectations.hasSerializer;
      this.#lookAgain();
      this.#say({ kata: 'finished', result, heapMb: heapMb(), isSpoiled, isDisturbed });
    }
  }

  /** When Vitest has nothing more to tell, whatever still goes on is the suite's. */
  #lookAgain(): void {
    stopTimer(this.#looking);
    const look = (): void => void (this.#processState.isQuiet(0) || this.#say({ kata: 'goes-on' }));
    this.#looking = startTimer(look, telling).unref();
  }

  async #perform({ run, files, changed }: Job): Promise<Performed> {
    this.#forget(changed);
    this.#setUp(run, files);
    const current = new CurrentRun(run);
    const start = now();
    const before = { ...this.#evaluator.counts };
    this.#evaluator.texts = await this.#texts.of(run.modules);
    this.#evaluator.hasTextFailed = false;
    this.#current = current;
    this.#code.begin(run);
    const atWork: AtWork = {
      current,
      code: this.#code,
      watches: this.#watches,
      standstill: this.#standstill,
      modules: this.#modules,
      send: this.#say,
      hasSaidAlive: this.#hasSaidAlive,
    };
    const seen: ReturnType<Watches['end']>[] = [];
    const broken: RunResult['loadErrors'] = [];
    let isRestored = true;
    for (const [index, file] of filesWith(run.only, files, this.#state.config).entries()) {
      // Each file begins as if it were alone, as in Vitest.
      if (index > 0) isRestored = this.#restore() && isRestored;
      const leave = change(run);
      if (run.watches) this.#watches.begin(file, this.#processState);
      putToWork(atWork);
      const error = await this.#runFile(file);
      putToWork(undefined);
      if (error) broken.push({ file, error });
      // Vitest itself has failed, and would take whatever comes next for a part of that.
      if (error) isRestored = false;
      if (run.watches) seen.push(this.#watches.end());
      leave();
      if (current.isCancelled) break;
    }
    this.#hasSaidAlive = atWork.hasSaidAlive;
    this.#say({ kata: 'ran' });
    const code = this.#code.end(run.covers);
    isRestored = this.#restore() && isRestored;
    this.#current = undefined;
    // This needs the language as it is.
    const result = current.result(now() - start);
    return {
      result: {
        ...result,
        ...code,
        modules: this.#evaluator.countsSince(before),
        ...(run.watches && together(seen)),
        loadErrors: [...result.loadErrors, ...broken].map((one) => ({
          ...one,
          ...(!this.#evaluator.hasTextFailed && { isOfSuite: true }),
        })),
        ...(broken.length > 0 && current.lost),
      },
      isRestored,
    };
  }

  /** Modules whose text has changed, or whatever was built on the old text would run on. */
  #forget(changed: string[]): void {
    if (changed.length === 0) return;
    this.#line.forget();
    this.#texts.forget(changed);
    this.#evaluator.forget(changed);
    const { evaluatedModules } = this.#modules;
    for (const file of changed) {
      for (const node of evaluatedModules.getModulesByFile(file) ?? [])
        evaluatedModules.invalidateModule(node);
    }
  }

  #setUp(run: Job['run'], files: string[]): void {
    const { config } = this.#state;
    Object.assign(config, { testTimeout: run.timeout, hookTimeout: run.timeout * 2 });
    config.snapshotOptions.updateSnapshot = run.writesSnapshots ? 'new' : 'none';
    this.#snapshots.isWriting = run.writesSnapshots ?? false;
    this.#snapshots.suite = files;
  }

  /** Vitest resets the module graph and the mocks before it begins: `isolate` is on. */
  async #runFile(file: string): Promise<RunResult['loadErrors'][number]['error'] | undefined> {
    const cleanups = new Set<() => unknown>();
    const state = stateFor(this.#state, this.#line, [file], (cleanup) => void cleanups.add(cleanup));
    try {
      await runBaseTests('run', state, this.#traces);
      await turn();
      await Promise.all([...cleanups].map((cleanup) => cleanup()));
      return undefined;
    } catch (error) {
      return thrownError(error);
    }
  }

  #restore(): boolean {
    const isUndone = undoVitest();
    this.#expectations.restore();
    return this.#processState.restore() && isUndone;
  }
}

function heapMb(): number {
  return Math.round(getHeapStatistics().total_heap_size / 2 ** 20);
}
