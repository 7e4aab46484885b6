// Lives in Vitest's worker. Vitest gives it one file to run; when that is done it stays, and runs suite
// after suite as the session asks, on one implementation after the other.
import { getHeapStatistics } from 'node:v8';
import {
  TestRunner,
  vi,
  type RunnerTask,
  type RunnerTestCase,
  type RunnerTestFile,
  type RunnerTestSuite,
} from 'vitest';
import { startTests } from 'vitest/internal/browser';
import { countMatchers } from './assertions.ts';
import { Databases } from './databases.ts';
import { disturb } from './disturbance.ts';
import { InstrumentedCode } from './instrumented-code.ts';
import { ModuleGraph, type ModuleRunnerParts } from './module-graph.ts';
import { arrange } from './order.ts';
import { Leftovers } from './leftovers.ts';
import { OpenThings } from './open-things.ts';
import type { Job, Run, RunResult, TestError, TestRun, WorkerMessage } from './protocol.ts';
import { assertedAt, idOf, isCatch, isTimeout, modifiersOf, pick, testsIn, toTestError } from './tasks.ts';
import { Waits } from './waits.ts';
import { Witness } from './witness.ts';
import { World } from './world.ts';

// Kept here, since a suite may replace them.
const { setImmediate: nextTick, setTimeout: startTimer, clearTimeout: stopTimer } = globalThis;
const { cpuUsage } = process;
const now = performance.now.bind(performance);
const stackTraceLimit = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit')!;
const send = process.send!.bind(process) as (message: WorkerMessage) => boolean;

const aliveEvery = 100;

/** What Vitest's runner has and its types keep to themselves. */
interface Inside {
  moduleRunner: ModuleRunnerParts;
  workerState: {
    config: { snapshotOptions: { updateSnapshot: string } };
    rpc: VitestsLine;
    current: RunnerTask | undefined;
  };
  cancelRun: boolean;
  onTaskUpdate: () => Promise<void>;
  onCollectStart: unknown;
  onCollected: () => void;
}

/** The part of Vitest's line to its main process that is used here. */
interface VitestsLine {
  fetch(url: string, importer: undefined, environment: string): Promise<{ code?: string }>;
  resolveSnapshotPath(file: string): Promise<string>;
}

interface Performed {
  result: RunResult;
  /** Everything is as it was before. */
  isRestored: boolean;
}

export default class KataRunner extends TestRunner {
  readonly #code = new InstrumentedCode();
  readonly #waits = new Waits();
  readonly #witness: Witness;
  readonly #openThings: OpenThings;
  readonly #databases: Databases;
  #leftovers: Leftovers | undefined;
  #run: Run | undefined;
  #test: RunnerTestCase | undefined;
  #unhandled: RunResult['unhandled'] = [];
  #ran: RunnerTestCase[] = [];
  readonly #assertions = new Map<RunnerTestCase, number>();
  #lastSign = 0;
  #timeouts = 0;
  #forgetFixtures: (() => unknown) | undefined;

  constructor(config: ConstructorParameters<typeof TestRunner>[0]) {
    super(config);
    this.#witness = new Witness(config.root);
    this.#openThings = new OpenThings(this.#witness);
    this.#databases = new Databases(this.#witness);
    // Vitest would call it once, when the worker ends. Without it every import adds to the fixtures of the last.
    this.onCleanupWorkerContext = (listener) => {
      this.#forgetFixtures = listener;
    };
  }

  get #inside(): Inside {
    return this as unknown as Inside;
  }

  readonly #beforeCollecting = (file: RunnerTestFile): void => {
    TestRunner.prototype.onCollectStart.call(this, file);
    if (this.#run?.watches) return;
    // Vitest notes for each test where it stands, in case it times out. Nobody asks, and it costs a millisecond.
    Object.defineProperty(Error, 'stackTraceLimit', {
      get: () => stackTraceLimit.value,
      set() {},
      configurable: true,
    });
  };

  async onBeforeRunFiles(files: RunnerTestFile[]): Promise<void> {
    if (!this.#run) return;
    await turn();
    Object.defineProperty(Error, 'stackTraceLimit', stackTraceLimit);
    const { order, only } = this.#run;
    for (const file of files) {
      file.tasks = only ? pick(file.tasks, only) : arrange<RunnerTask>(file.tasks, order);
    }
    countMatchers(this.#countMatcher);
  }

  override async onBeforeRunTask(test: RunnerTestCase): Promise<void> {
    if (this.#run?.skip.includes(test.id)) test.mode = 'skip';
    await super.onBeforeRunTask(test);
    if (!this.#run) return;
    this.#test = test;
    this.#code.testBegins(test.id);
    this.#waits.testBegins(test.id, test.file.filepath);
    this.#witness.testBegins(test.id);
    if (test.mode === 'run') this.#ran.push(test);
    // The first test of all says that everything is loaded, and that patience may be shorter.
    if (this.#run.traced || this.#lastSign === 0) send({ kata: 'alive', test: idOf(test) });
    this.#lastSign ||= now();
  }

  /** Vitest fixes a test's time-out when the test is collected; a run may ask for another. */
  async runTask(test: RunnerTestCase): Promise<void> {
    const ms = this.#run?.timeouts?.[test.id];
    const body = Promise.resolve(TestRunner.getTestFn(test)());
    if (ms === undefined) return body;
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_, reject) => {
      timer = startTimer(() => reject(new Error(`Test timed out in ${ms}ms.`)), ms);
    });
    await Promise.race([body, end]).finally(() => stopTimer(timer));
  }

  readonly #countMatcher = (): void => {
    if (this.#test) this.#assertions.set(this.#test, (this.#assertions.get(this.#test) ?? 0) + 1);
  };

  override async onAfterRunTask(test: RunnerTestCase): Promise<void> {
    super.onAfterRunTask(test);
    if (!this.#run) return;
    this.#code.testEnds();
    this.#waits.testEnds();
    this.#witness.testEnds();
    this.#leftovers?.look(test.id);
    if (test.result?.state === 'fail') this.#noteFailure(this.#run, isCatch(test));
    await turn();
    if (now() - this.#lastSign < aliveEvery) return;
    this.#lastSign = now();
    send({ kata: 'alive' });
  }

  #noteFailure({ stopsAtFailure, mostTimeouts = Infinity }: Run, isCaught: boolean): void {
    if (!isCaught) this.#timeouts += 1;
    if ((isCaught && stopsAtFailure) || this.#timeouts >= mostTimeouts) this.#inside.cancelRun = true;
  }

  /** Vitest would save snapshots now, and blame the tests that were not asked for theirs. */
  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    if (!this.#run) return super.onAfterRunSuite(suite);
    this.#inside.workerState.current = suite.suite ?? suite.file;
  }

  override async onAfterRunFiles(files: RunnerTestFile[]): Promise<void> {
    super.onAfterRunFiles(files);
    if (!this.#run) await this.#serve();
  }

  override importFile(file: string): unknown {
    return this.#inside.moduleRunner.import(file);
  }

  /** Takes jobs until the process is ended. */
  async #serve(): Promise<never> {
    // Vitest sets these on the instance, to tell the main process of each test.
    const { moduleRunner, workerState } = this.#inside;
    Object.assign(this.#inside, {
      onTaskUpdate: async () => {},
      onCollectStart: this.#beforeCollecting,
      onCollected: () => {},
    } satisfies Partial<Inside>);
    workerState.config.snapshotOptions.updateSnapshot = 'none';
    process.on('unhandledRejection', this.#noteUnhandled);
    process.on('uncaughtException', this.#noteUnhandled);

    workerState.rpc = remembering(workerState.rpc);
    const graph = new ModuleGraph(moduleRunner, (url) => workerState.rpc.fetch(url, undefined, '__vitest__'));
    const world = new World();
    const jobs: Job[] = [];
    let wake = (): void => {};
    process.on('message', (message: Job) => {
      if (message?.kata !== 'job') return;
      jobs.push(message);
      wake();
    });
    send({ kata: 'ready' });

    for (;;) {
      const job = jobs.shift();
      if (!job) {
        await new Promise<void>((resolve) => (wake = resolve));
        continue;
      }
      send({ kata: 'begun' });
      graph.forget(job.changed);
      const { result, isRestored } = await this.#perform(job, graph, world);
      // A test that was given up may still be at work, and would slow down whatever comes next.
      const isSpoiled = !isRestored || (this.#timeouts > 0 && (await isAtWork()));
      send({ kata: 'finished', result, heapMb: heapMb(), isSpoiled, goesOn: !world.isQuiet });
    }
  }

  async #perform({ run, files }: Job, graph: ModuleGraph, world: World): Promise<Performed> {
    if (this.#lastSign > 0) this.#lastSign = now();
    this.#unhandled = [];
    this.#ran = [];
    this.#timeouts = 0;
    this.#assertions.clear();
    this.#inside.cancelRun = false;
    Object.assign(this.config, {
      testTimeout: run.timeout,
      hookTimeout: run.timeout,
    });

    const start = now();
    await graph.reset(run.modules);
    await this.#forgetFixtures?.();
    this.#run = run;
    if (run.watches) {
      this.#waits.begin();
      this.#witness.begin(files);
      this.#openThings.begin();
      this.#databases.begin();
      this.#leftovers = new Leftovers(world);
    }
    const undisturb = disturb(run.disturbed ?? []);
    this.#code.begin(run.mutant);
    const ran = await startTests(
      files.map((filepath) => ({ filepath, ...(run.only && { testIds: run.only }) })),
      this,
    );
    send({ kata: 'ran' });
    const code = this.#code.end(run.covers);
    this.#run = undefined;
    this.#test = undefined;
    const seen = {
      left: this.#leftovers?.end(),
      waits: this.#waits.end(),
      opened: this.#openThings.end(),
      databases: this.#databases.end(),
    };
    this.#leftovers = undefined;
    this.#witness.end();
    undisturb();
    const isUndone = undoVitest();
    const isRestored = world.restore() && isUndone;
    // This needs the language as it is.
    const result = { ...this.#resultOf(run, ran, now() - start), ...code, ...(run.watches && seen) };
    return { result, isRestored };
  }

  readonly #noteUnhandled = (error: unknown): void => {
    this.#unhandled.push({
      key: this.#test?.id,
      error: toTestError(error instanceof Error ? error : { name: 'Error', message: String(error) }),
    });
  };

  #resultOf(run: Run, files: RunnerTestFile[], durationMs: number): RunResult {
    const order = new Map(this.#ran.map((test, index) => [test, index]));
    const tests = files.flatMap((file) => testsIn(file)).filter(({ test }) => !run.only || order.has(test));
    tests.sort((a, b) => (order.get(a.test) ?? Infinity) - (order.get(b.test) ?? Infinity));
    return {
      id: run.id,
      ended: 'finished',
      tests: tests.map(({ test, hookErrors }) => this.#testRun(test, hookErrors)),
      loadErrors: files.flatMap((file) =>
        file.tasks.length > 0
          ? []
          : (file.result?.errors ?? [])
              .filter((error) => !error.message.startsWith('No test suite found'))
              .map((error) => ({ file: file.filepath, error: toTestError(error) })),
      ),
      unhandled: this.#unhandled,
      durationMs,
    };
  }

  #testRun(test: RunnerTestCase, hookErrors: TestError[]): TestRun {
    const own = (test.result?.errors ?? []).map((error) => ({
      ...toTestError(error),
      ...assertedAt(error, test.file.filepath),
    }));
    const errors = [...own, ...hookErrors];
    const isTodo = test.mode === 'todo';
    return {
      ...idOf(test),
      status: isTodo
        ? 'todo'
        : errors.length > 0 || test.result?.state === 'fail'
          ? 'failed'
          : test.result?.state === 'pass'
            ? 'passed'
            : 'skipped',
      assertions: this.#assertions.get(test) ?? 0,
      errors,
      timedOut: errors.some(isTimeout),
      modifiers: modifiersOf(test, errors),
      durationMs: test.result?.duration ?? 0,
    };
  }
}

/** What a suite has replaced by means of Vitest. @returns false where it has made that impossible */
function undoVitest(): boolean {
  try {
    vi.resetConfig();
    vi.restoreAllMocks();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    return true;
  } catch {
    return false;
  }
}

/** Vitest asks in every run where the snapshots of each file are: once is enough. */
function remembering(line: VitestsLine): VitestsLine {
  const paths = new Map<string, Promise<string>>();
  const resolveSnapshotPath = (file: string): Promise<string> => {
    const known = paths.get(file) ?? line.resolveSnapshotPath(file);
    paths.set(file, known);
    return known;
  };
  return new Proxy(line, {
    get: (target, key) =>
      key === 'resolveSnapshotPath' ? resolveSnapshotPath : (Reflect.get(target, key) as unknown),
  });
}

/** Lets a promise that nobody waits for fail while it is still known whose it is. */
function turn(): Promise<void> {
  return new Promise((resolve) => nextTick(() => resolve()));
}

/** Whether the process, which has nothing to do, uses a processor all the same. */
async function isAtWork(): Promise<boolean> {
  const ms = 20;
  const before = cpuUsage();
  await new Promise((resolve) => startTimer(resolve, ms));
  const { user, system } = cpuUsage(before);
  return user + system > (ms * 1000) / 2;
}

function heapMb(): number {
  return Math.round(getHeapStatistics().total_heap_size / 2 ** 20);
}
