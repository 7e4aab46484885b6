import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { normalizePath } from 'vite';
import type { RunResult } from './protocol/result.ts';
import type { Run } from './protocol/run.ts';
import { HeldWorkers } from './held-workers.ts';
import { inTime } from './in-time.ts';
import type { Level, WantedLevel } from './sandbox/level.ts';
import { usualLimits, type Limits } from './sandbox/limits.ts';
import { closeDebugger } from './sandbox/permission.ts';
import { reachLevel } from './sandbox/reach.ts';
import { Team } from './team.ts';
import { Engine, runnerFile } from './vitest/engine.ts';
import { variantId } from './vitest/serve.ts';
import type { ServedModules } from './vitest/served-modules.ts';
import { usualWorkers } from './vitest/worker-start.ts';

/** In ms. */
const longestClose = 5000;

type Needed = 'id' | 'order' | 'timeout' | 'traced';

export interface RunRequest extends Pick<Run, Needed>, Partial<Omit<Run, Needed | 'modules'>> {
  /** The text that stands in for a module, by the module's path, relative to the course or absolute. */
  modules: Record<string, string>;
}

/** What a walk asks: the rest is the same for all of its runs. */
export type WalkRequest = Omit<RunRequest, 'order' | 'traced' | 'timeout'>;

/** Runs of which the next is decided on only when a worker is free. */
export interface Walk {
  /** The test files, absolute. */
  files: string[];
  requests: Iterable<RunRequest>;
  /** What every worker that took part runs at the end. */
  control?: RunRequest;
  /** One run at a time, so that nothing else slows it down. */
  isAlone?: boolean;
  onResult(result: RunResult): void;
}

export interface SessionOptions {
  /** The course. */
  root: string;
  /** How long a worker may be silent before it is ended, in ms. */
  patience?: number;
  workers?: number;
  /** What holds its workers, where they run the suites of other people. */
  sandbox?: WantedLevel;
  /** What a suite may use, where its workers are held. */
  limits?: Partial<Limits>;
}

const kit = path.resolve(import.meta.dirname, '../..');

/** Keeps a Vitest and warm workers, and runs suites on implementations in them. */
export class Session {
  readonly #root: string;
  readonly #engine: Engine;
  readonly #team: Team;
  /** Texts by key, or by absolute path where they stand in for a file. */
  readonly #texts: Map<string, string>;
  readonly #keys = new Map<string, string>();

  /** What holds its workers. */
  readonly level: Level;
  /** Not there where they are not held. */
  readonly #held: HeldWorkers | undefined;

  /** @throws UsageError when the workers are to be held, and that does not work on this machine */
  static async open(options: SessionOptions): Promise<Session> {
    const { root, patience = 5000, workers = usualWorkers, sandbox = 'none', limits } = options;
    closeDebugger();
    const level = await reachLevel(sandbox);
    const held =
      level === 'bubblewrap' || level === 'permission'
        ? new HeldWorkers(level, { root, kit, runner: runnerFile }, { ...usualLimits, ...limits })
        : undefined;
    const texts = new Map<string, string>();
    const team = new Team(patience);
    const engine = await Engine.open({
      root,
      kit,
      texts,
      workers,
      events: team,
      ...(held && { places: held.open, holding: () => held.holding }),
    });
    team.start = () => engine.start();
    team.stop = () => engine.stop();
    return new Session(root, engine, team, texts, level, held);
  }

  private constructor(
    root: string,
    engine: Engine,
    team: Team,
    texts: Map<string, string>,
    level: Level,
    held: HeldWorkers | undefined,
  ) {
    this.#root = root;
    this.#engine = engine;
    this.#team = team;
    this.#texts = texts;
    this.level = level;
    this.#held = held;
  }

  /** Runs a suite on implementations. @param files the test files, absolute @returns results in the order asked for */
  async run(files: string[], requests: RunRequest[]): Promise<RunResult[]> {
    const runs = requests.map((request) => this.#toRun(request));
    const results = new Map<Run, RunResult>();
    await this.#perform(files, runs.values(), { onResult: (result, run) => results.set(run, result) });
    return runs.map((run) => results.get(run)!);
  }

  /** @returns the results of the control */
  walk({ files, requests, control, isAlone, onResult }: Walk): Promise<RunResult[]> {
    const runs = Iterator.from(requests).map((request) => this.#toRun(request));
    return this.#perform(files, runs, { control: control && this.#toRun(control), isAlone, onResult });
  }

  /** From now on these files have these texts, whatever stands in them. @param modules text by absolute path */
  standIn(modules: Record<string, string>): void {
    for (const [file, text] of Object.entries(modules)) this.#texts.set(normalizePath(file), text);
  }

  /** What suites find when they import, as it is on disk now. */
  served(): ServedModules {
    this.#engine.changed();
    return this.#engine.served();
  }

  /** The id under which a text is served that stands in for a module. @param file absolute */
  variantOf(file: string, text: string): string {
    return variantId(normalizePath(file), this.#keyOf(text));
  }

  /** Ends the workers: the next run has fresh ones. */
  startAfresh(): void {
    this.#held?.renew();
    this.#team.replace();
  }

  /** Another person's suite begins: nobody but itself has had its workers. */
  beginSuite(): void {
    if (!this.#held) return;
    this.#held.begin();
    this.#team.replace();
  }

  /** Correct code is no reason to need so much. @throws SuiteLimitError when a held suite had too much of something on it */
  sawOnCorrect(result: RunResult): void {
    this.#held?.note(result, true);
  }

  /** To be called when nobody waits: replaces workers that need it. */
  rest(): void {
    this.#team.refresh();
  }

  /** Ends the workers and Vitest. Where one of them does not end in time, the process is left to end it. */
  async close(): Promise<void> {
    const closed = this.#team.end().then(() => this.#engine.close());
    await inTime(closed, longestClose);
    this.#held?.close();
  }

  async #perform(
    files: string[],
    runs: Iterator<Run>,
    how: { control?: Run; isAlone?: boolean; onResult(result: RunResult, run: Run): void },
  ): Promise<RunResult[]> {
    this.#held?.show(files);
    const limited: RunResult[] = [];
    const controls = await this.#team.perform({
      files: files.map(normalizePath),
      runs,
      changed: this.#engine.changed(),
      ...how,
      onResult(result, run) {
        if (result.limit) limited.push(result);
        how.onResult(result, run);
      },
    });
    for (const result of limited) this.#held?.note(result, false);
    return controls;
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
    this.#texts.set(key, text);
    return key;
  }
}
