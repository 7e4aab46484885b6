import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { normalizePath } from 'vite';
import { createVitest, type Vitest } from 'vitest/node';
import { kataPool, type WorkerLine } from './kata-worker.ts';
import type { Job, Order, Run, RunResult, TestId, WorkerMessage } from './protocol.ts';
import { servePlugin } from './serve.ts';

export interface RunRequest {
  id: string;
  order: Order;
  /** The text that stands in for a module, by the module's path relative to the course. */
  modules: Record<string, string>;
  timeout: Run['timeout'];
  traced: boolean;
  skip?: string[];
}

export interface SessionOptions {
  /** The course. */
  root: string;
  /** How long a worker may be silent before it is ended, in ms. */
  patience?: number;
}

const here = import.meta.dirname;
const kit = path.resolve(here, '../..');

/** A worker needs longer for its first run: everything is loaded then. */
const firstPatience = 30_000;

/**
 * Keeps a Vitest and one warm worker, and runs suites on implementations in it. A worker that is
 * silent for too long is ended, and the rest goes on in a new one.
 */
export class Session {
  readonly #root: string;
  readonly #patience: number;
  readonly #vitest: Vitest;
  readonly #variants: Map<string, string>;
  readonly #keys = new Map<string, string>();
  readonly #hashes = new Map<string, string>();
  readonly #workers: Workers;

  static async open({ root, patience = 5000 }: SessionOptions): Promise<Session> {
    const variants = new Map<string, string>();
    const workers = new Workers();
    const setup = path.join(root, 'fixtures', 'setup.ts');
    const vitest = await createVitest(
      'test',
      {
        config: false,
        root,
        watch: false,
        runner: path.join(here, 'runner.ts'),
        pool: kataPool(workers),
        isolate: false,
        maxWorkers: 1,
        fileParallelism: false,
        fsModuleCache: false,
        reporters: [{}],
        setupFiles: existsSync(setup) ? [setup] : [],
        allowOnly: false,
        disableConsoleIntercept: true,
        passWithNoTests: true,
      },
      { plugins: [servePlugin(root, kit, variants)], logLevel: 'silent', server: { watch: null } },
    );
    return new Session(root, patience, vitest, variants, workers);
  }

  private constructor(
    root: string,
    patience: number,
    vitest: Vitest,
    variants: Map<string, string>,
    workers: Workers,
  ) {
    this.#root = root;
    this.#patience = patience;
    this.#vitest = vitest;
    this.#variants = variants;
    this.#workers = workers;
    workers.start = () => {
      const walk = vitest.getRootProject().createSpecification(path.join(here, 'walk.ts'));
      // It ends only with the worker.
      return vitest.runTestSpecifications([walk]).then(
        () => {},
        () => {},
      );
    };
  }

  /** Runs a suite on implementations, in the order given. @param files the test files, absolute */
  async run(
    files: string[],
    requests: RunRequest[],
    told: (result: RunResult) => void = () => {},
  ): Promise<RunResult[]> {
    const results: RunResult[] = [];
    let changed = this.#changed();
    let left = requests.map((request) => this.#toRun(request));
    while (left.length > 0) {
      const job: Job = { kata: 'job', files: files.map(normalizePath), changed, runs: left };
      for await (const result of this.#workers.perform(job, this.#patience)) {
        results.push(result);
        told(result);
      }
      left = requests.slice(results.length).map((request) => this.#toRun(request));
      changed = [];
    }
    return results;
  }

  async close(): Promise<void> {
    await this.#workers.end();
    await this.#vitest.close();
  }

  #toRun({ modules, ...request }: RunRequest): Run {
    const entries = Object.entries(modules).map(([module, text]) => [
      normalizePath(path.join(this.#root, module)),
      this.#keyOf(text),
    ]);
    return { skip: [], ...request, modules: Object.fromEntries(entries) };
  }

  /** A key says nothing about what is behind it, not even to a suite that finds it. */
  #keyOf(text: string): string {
    const known = this.#keys.get(text);
    if (known) return known;
    const key = `${randomBytes(8).toString('hex')}.ts`;
    this.#keys.set(text, key);
    this.#variants.set(key, text);
    return key;
  }

  /** The modules on disk whose text is not what it was when they were served: found by content, not by time. */
  #changed(): string[] {
    const changed: string[] = [];
    for (const environment of Object.values(this.#vitest.vite.environments)) {
      for (const [file, nodes] of environment.moduleGraph.fileToModulesMap) {
        if (file.includes('/node_modules/') || !path.isAbsolute(file)) continue;
        const hash = hashOf(file);
        const before = this.#hashes.get(file);
        this.#hashes.set(file, hash);
        if (before === hash) continue;
        for (const node of nodes) environment.moduleGraph.invalidateModule(node);
        changed.push(file);
      }
    }
    return changed;
  }
}

function hashOf(file: string): string {
  try {
    return createHash('sha1').update(readFileSync(file)).digest('hex');
  } catch {
    return 'gone';
  }
}

type Event = WorkerMessage | { kata: 'ended' };

/** The one worker there is, replaced when it has ended. */
class Workers {
  /** Starts a worker. Fulfilled when it has ended. */
  start: () => Promise<void> = async () => {};
  #line: WorkerLine | undefined;
  #life: Promise<void> | undefined;
  #isFresh = true;
  #events: Event[] = [];
  #wake = (): void => {};

  said(line: WorkerLine, message: WorkerMessage): void {
    this.#line = line;
    this.#tell(message);
  }

  ended(line: WorkerLine): void {
    if (this.#line === line || this.#line === undefined) {
      this.#line = undefined;
      this.#tell({ kata: 'ended' });
    }
  }

  /** The results of a job's runs, as far as one worker gets: a run that ends the worker is the last. */
  async *perform(job: Job, patience: number): AsyncGenerator<RunResult> {
    await this.#ensure();
    this.#line!.send(job);
    let run: string | undefined;
    let test: TestId | undefined;
    let began = performance.now();
    for (;;) {
      const event = await this.#next(this.#isFresh ? firstPatience : patience);
      if (event === undefined || event.kata === 'ended') {
        const line = this.#line;
        line?.kill();
        await this.#life;
        this.#line = undefined;
        if (run === undefined) throw new Error('The worker ended before it ran a test.');
        yield {
          id: run,
          ended: event ? 'crashed' : 'timed-out',
          tests: [],
          loadErrors: [],
          unhandled: [],
          last: test,
          durationMs: performance.now() - began,
        };
        return;
      }
      if (event.kata === 'began') {
        run = event.run;
        test = undefined;
        began = performance.now();
      } else if (event.kata === 'alive') {
        test = event.test ?? test;
      } else if (event.kata === 'finished') {
        this.#isFresh = false;
        yield event.result;
      } else if (event.kata === 'idle') {
        return;
      }
    }
  }

  async end(): Promise<void> {
    this.#line?.kill();
    await this.#life;
  }

  async #ensure(): Promise<void> {
    if (this.#line) return;
    await this.#life;
    this.#events = [];
    this.#isFresh = true;
    this.#life = this.start();
    let hasEnded = false;
    void this.#life.then(() => {
      hasEnded = true;
      this.#wake();
    });
    for (;;) {
      const event = await this.#next(firstPatience, () => hasEnded);
      if (event?.kata === 'ready') return;
      if (!event || event.kata === 'ended') throw new Error('No worker could be started.');
    }
  }

  #tell(event: Event): void {
    this.#events.push(event);
    this.#wake();
  }

  async #next(patience: number, hasEnded = () => false): Promise<Event | undefined> {
    if (this.#events.length === 0) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        timer = setTimeout(resolve, patience);
      });
      clearTimeout(timer);
    }
    return this.#events.shift() ?? (hasEnded() ? { kata: 'ended' } : undefined);
  }
}
