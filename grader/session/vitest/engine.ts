import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { DevEnvironment } from 'vite';
import { createVitest, type Vitest } from 'vitest/node';
import type { WorkerMessage } from '../protocol/messages.ts';
import { serve, variantId, workerFile, type Served } from './serve.ts';
import { environmentName, need } from './parts.ts';
import { workerPool, type Holding, type WorkerEvents, type WorkerLine } from './worker-process.ts';
import { servedModules, type ServedModules } from './served-modules.ts';
import { ownExecArgv } from './worker-start.ts';

export interface EngineOptions extends Served {
  workers: number;
  /** Told what the workers say. */
  events: WorkerEvents;
  /** How workers are held that are started from now on. */
  holding?(): Holding | undefined;
}

/** What runs the tests in a worker. */
export const runnerFile = path.join(import.meta.dirname, 'runner.ts');

/** Vitest starts the next worker when one has ended, as long as there is a file for it. */
const mostWorkers = 200;

/** The only Vitest of a session: it serves texts to the workers, and starts another one for each that ends. */
export class Engine {
  readonly #vitest: Vitest;
  readonly #environment: DevEnvironment;
  readonly #root: string;
  /** Of the files that were served, by path. */
  readonly #hashes: Map<string, string>;

  static async open({ workers, events, holding, ...served }: EngineOptions): Promise<Engine> {
    const { root } = served;
    const setup = path.join(root, 'fixtures', 'setup.ts');
    const said = (line: WorkerLine, message: WorkerMessage): void => {
      if (message.kata === 'asks') void engine.#answer(line, message);
      else events.said(line, message);
    };
    const hashes = new Map<string, string>();
    const loaded = (file: string, text: string): void => void hashes.set(file, hashOf(text));
    const vitest = await createVitest(
      'test',
      {
        config: false,
        root,
        watch: false,
        runner: runnerFile,
        pool: workerPool({ said, ended: (line, why) => events.ended(line, why) }, holding),
        mode: 'test',
        env: { NODE_ENV: 'test' },
        isolate: true,
        maxWorkers: workers,
        fsModuleCache: false,
        reporters: [{}],
        setupFiles: existsSync(setup) ? [setup] : [],
        allowOnly: false,
        execArgv: ownExecArgv,
        disableConsoleIntercept: true,
        passWithNoTests: true,
        // Node loads the worker's own modules, once and outside of the graph that suites see.
        server: { deps: { external: [/\/grader\/session\//] } },
      },
      { mode: 'test', plugins: [serve(served, loaded)], logLevel: 'silent', server: { watch: null } },
      // Vitest would hide the cursor of a terminal that it takes for its own.
      { stdout: new Writable({ write: (_chunk, _encoding, done) => done() }) },
    );
    const engine = new Engine(vitest, root, hashes);
    return engine;
  }

  private constructor(vitest: Vitest, root: string, hashes: Map<string, string>) {
    this.#vitest = vitest;
    this.#root = root;
    this.#hashes = hashes;
    this.#environment = need('environment', vitest.vite.environments[environmentName]);
  }

  /** Starts workers. Fulfilled when there are no more: that ends only when they do, and their end is no fault. */
  async start(): Promise<void> {
    const project = this.#vitest.getRootProject();
    const specifications = Array.from({ length: mostWorkers }, (_, index) =>
      project.createSpecification(path.join(import.meta.dirname, `${workerFile}${index}.ts`)),
    );
    const { exitCode } = process;
    await this.#vitest.runTestSpecifications(specifications).catch(() => {});
    // Workers that were ended are failed tests to Vitest.
    process.exitCode = exitCode;
  }

  /** Starts no more of them. */
  stop(): void {
    void this.#vitest.cancelCurrentRun('keyboard-input');
  }

  /** What suites find when they import, for a process that has no line to it. */
  served(): ServedModules {
    const { serializedConfig } = this.#vitest.getRootProject();
    return servedModules(this.#environment, this.#root, serializedConfig);
  }

  /** The modules on disk whose text is not what it was when they were served: found by content, not by time. */
  changed(): string[] {
    const changed: string[] = [];
    for (const environment of Object.values(this.#vitest.vite.environments)) {
      for (const [file, nodes] of environment.moduleGraph.fileToModulesMap) {
        if (file.includes('/node_modules/') || !path.isAbsolute(file)) continue;
        const hash = hashOfFile(file);
        const before = this.#hashes.get(file);
        this.#hashes.set(file, hash);
        if (before === hash) continue;
        for (const node of nodes) environment.moduleGraph.invalidateModule(node);
        changed.push(file);
      }
    }
    return changed;
  }

  async close(): Promise<void> {
    const { exitCode } = process;
    await this.#vitest.close();
    process.exitCode = exitCode;
  }

  async #answer(line: WorkerLine, { file, key }: { file: string; key: string }): Promise<void> {
    line.send({ kata: 'text', file, key, code: await this.#compile(file, key) });
  }

  /** A variant's text, compiled as the module's own would be. One that does not compile says so where it is imported. */
  async #compile(file: string, key: string): Promise<string> {
    try {
      const compiled = await this.#environment.transformRequest(variantId(file, key));
      return compiled!.code;
    } catch (error) {
      return `throw new SyntaxError(${JSON.stringify((error as Error).message)});`;
    }
  }
}

function hashOfFile(file: string): string {
  try {
    return hashOf(readFileSync(file, 'utf8'));
  } catch {
    return 'gone';
  }
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
