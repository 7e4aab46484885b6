import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { normalizePath } from 'vite';
import { createVitest, type Vitest } from 'vitest/node';
import { kataPool } from './kata-worker.ts';
import type { Run, RunResult } from './protocol.ts';
import { servePlugin, workerFile } from './serve.ts';
import { Team } from './team.ts';

export interface RunRequest
  extends
    Pick<Run, 'id' | 'order' | 'timeout' | 'traced'>,
    Partial<
      Pick<
        Run,
        | 'timeouts'
        | 'skip'
        | 'only'
        | 'stopsAtFailure'
        | 'mostTimeouts'
        | 'mutant'
        | 'covers'
        | 'watches'
        | 'disturbed'
      >
    > {
  /** The text that stands in for a module, by the module's path, relative to the course or absolute. */
  modules: Record<string, string>;
}

/** Runs of which the next is decided on only when a worker is free. */
export interface Walk {
  /** The test files, absolute. */
  files: string[];
  requests: Iterable<RunRequest>;
  /** What every worker that took part runs at the end. */
  control?: RunRequest;
  told(result: RunResult): void;
}

export interface SessionOptions {
  /** The course. */
  root: string;
  /** How long a worker may be silent before it is ended, in ms. */
  patience?: number;
  workers?: number;
}

/** Most of what a suite makes is of no use after its run: with so much room, in MB, little is collected twice. */
const youngMb = 64;

/** Vitest starts the next worker when one has ended, as long as there is a file for it. */
const mostWorkers = 200;

const here = import.meta.dirname;
const kit = path.resolve(here, '../..');

/** Keeps a Vitest and warm workers, and runs suites on implementations in them. */
export class Session {
  readonly #root: string;
  readonly #vitest: Vitest;
  readonly #team: Team;
  readonly #variants: Map<string, string>;
  readonly #keys = new Map<string, string>();
  readonly #hashes = new Map<string, string>();
  readonly #exitCode = process.exitCode;

  static async open({
    root,
    patience = 5000,
    workers = Math.min(availableParallelism(), 4),
  }: SessionOptions): Promise<Session> {
    const variants = new Map<string, string>();
    const team = new Team(patience);
    const setup = path.join(root, 'fixtures', 'setup.ts');
    const vitest = await createVitest(
      'test',
      {
        config: false,
        root,
        watch: false,
        runner: path.join(here, 'runner.ts'),
        pool: kataPool(team),
        isolate: true,
        maxWorkers: workers,
        fsModuleCache: false,
        reporters: [{}],
        setupFiles: existsSync(setup) ? [setup] : [],
        allowOnly: false,
        execArgv: [`--min-semi-space-size=${youngMb}`, `--max-semi-space-size=${youngMb}`],
        disableConsoleIntercept: true,
        passWithNoTests: true,
      },
      { plugins: [servePlugin(root, kit, variants)], logLevel: 'silent', server: { watch: null } },
      // Vitest would hide the cursor of a terminal that it takes for its own.
      { stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) },
    );
    const project = vitest.getRootProject();
    const specifications = Array.from({ length: mostWorkers }, (_, index) =>
      project.createSpecification(path.join(here, `${workerFile}${index}.ts`)),
    );
    // It ends only when the workers do, and their end is never Vitest's fault.
    team.start = () =>
      vitest.runTestSpecifications(specifications).then(
        () => {},
        () => {},
      );
    team.stop = () => void vitest.cancelCurrentRun('keyboard-input');
    return new Session(root, vitest, team, variants);
  }

  private constructor(root: string, vitest: Vitest, team: Team, variants: Map<string, string>) {
    this.#root = root;
    this.#vitest = vitest;
    this.#team = team;
    this.#variants = variants;
  }

  /** Runs a suite on implementations. @param files the test files, absolute @returns results in the order asked for */
  async run(files: string[], requests: RunRequest[]): Promise<RunResult[]> {
    const runs = requests.map((request) => this.#toRun(request));
    const results = new Map<Run, RunResult>();
    await this.#perform(files, runs.values(), undefined, (result, run) => results.set(run, result));
    return runs.map((run) => results.get(run)!);
  }

  /** @returns the results of the control */
  walk({ files, requests, control, told }: Walk): Promise<RunResult[]> {
    const runs = Iterator.from(requests).map((request) => this.#toRun(request));
    return this.#perform(files, runs, control && this.#toRun(control), told);
  }

  /** From now on these files have these texts, whatever stands in them. @param modules text by absolute path */
  standIn(modules: Record<string, string>): void {
    for (const [file, text] of Object.entries(modules)) this.#variants.set(normalizePath(file), text);
  }

  /** Ends the workers: the next run has fresh ones. */
  startAfresh(): void {
    this.#team.replace();
  }

  /** To be called when nobody waits: replaces workers that need it. */
  rest(): void {
    this.#team.refresh();
  }

  async close(): Promise<void> {
    await this.#team.end();
    await this.#vitest.close();
    // Vitest calls the end of its workers an interrupted run, and would let the whole process fail for it.
    process.exitCode = this.#exitCode;
  }

  #perform(
    files: string[],
    runs: Iterator<Run>,
    control: Run | undefined,
    told: (result: RunResult, run: Run) => void,
  ): Promise<RunResult[]> {
    return this.#team.perform({
      files: files.map(normalizePath),
      runs,
      changed: this.#changed(),
      control,
      told,
    });
  }

  #toRun({ modules, ...request }: RunRequest): Run {
    const entries = Object.entries(modules).map(([module, text]) => [
      normalizePath(path.resolve(this.#root, module)),
      this.#keyOf(text),
    ]);
    return {
      skip: [],
      stopsAtFailure: false,
      covers: false,
      ...request,
      modules: Object.fromEntries(entries),
    };
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
