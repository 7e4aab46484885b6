import path from 'node:path';
import type { WorkerGlobalState } from 'vitest';
import { VitestSnapshotEnvironment, type SerializedConfig } from 'vitest/runtime';
import { need } from '../parts.ts';
import type { SealedModule, SealedSuite } from './job.ts';

/** What Vitest imports its runner by. */
const runnerName = 'kata:runner';

interface Found {
  id: string;
  url: string;
  file: string;
}

/**
 * What Vitest's worker would know, made without one: it says nothing of any version. Whatever Vitest would ask the main
 * process for is answered here.
 * @param host the address of the module that has the runner
 */
export function sealedState(suite: SealedSuite, timeout: number, host: string): WorkerGlobalState {
  const config = sealedConfig(suite, timeout);
  const state: Partial<Record<keyof WorkerGlobalState, unknown>> = {
    ctx: { config, pool: 'forks', workerId: 1, files: [], environment: { name: 'node' }, projectName: '' },
    config,
    rpc: answering(questions(suite, host)),
    environment: { name: 'node' },
    metaEnv: metaEnv(),
    evaluatedModules: undefined,
    resolvingModules: new Set(),
    moduleExecutionInfo: new Map(),
    providedContext: {},
    durations: { environment: 0, prepare: 0, fetch: 0 },
    onCancel: () => () => {},
    onCleanup: () => {},
  };
  return state as unknown as WorkerGlobalState;
}

function sealedConfig({ config, root, setupFiles }: SealedSuite, timeout: number): SerializedConfig {
  return {
    ...(need('sealed', config) as SerializedConfig),
    root,
    setupFiles,
    runner: runnerName,
    testTimeout: timeout,
    hookTimeout: timeout * 2,
    isolate: true,
    snapshotOptions: {
      ...(config as SerializedConfig).snapshotOptions,
      updateSnapshot: 'none',
      snapshotEnvironment: new VitestSnapshotEnvironment(),
    },
  };
}

/** Vitest expects an answer to whatever it tells: to most of it there is none to give. */
function answering(known: Record<string, (...args: string[]) => unknown>): object {
  const nothing = async (): Promise<void> => {};
  return new Proxy(known, { get: (_, name) => known[String(name)] ?? nothing });
}

function questions(
  { modules, names }: SealedSuite,
  host: string,
): Record<string, (...args: string[]) => unknown> {
  const byUrl = new Map(modules.map((module) => [module.url, module]));
  const byId = new Map(modules.map((module) => [module.id, module]));
  const find = (name: string, importer?: string): SealedModule | undefined =>
    byId.get(names[`${importer}\n${name}`] ?? names[name] ?? name) ?? byUrl.get(name);
  const runner = { id: runnerName, url: runnerName, file: runnerName };
  return {
    async fetch(url, importer) {
      if (url === runnerName) return { externalize: host, type: 'module' };
      const module = find(url, importer);
      if (!module) return { externalize: url, type: 'module' };
      const { id, file, source } = module;
      const isInlined = source.from === 'suite' || source.from === 'subject';
      return isInlined
        ? { code: '', id, file, url: module.url, invalidate: false }
        : { externalize: id, type: 'module' };
    },
    async resolve(name, importer): Promise<Found | null> {
      if (name === runnerName) return runner;
      const module = find(name, importer);
      return module ? found(module) : null;
    },
    async resolveSnapshotPath(file) {
      return path.join(path.dirname(file), '__snapshots__', `${path.basename(file)}.snap`);
    },
    async fetchWarmModules() {
      return null;
    },
  };
}

function found({ id, url, file }: SealedModule): Found {
  return { id, url, file };
}

/** What `import.meta.env` is in Vitest: the environment of the process, in which these are no texts. */
function metaEnv(): object {
  const flags = ['DEV', 'PROD', 'SSR'];
  Object.assign(process.env, { MODE: 'test', DEV: '1', PROD: '', SSR: '1', BASE_URL: '/' });
  return new Proxy(process.env, {
    get: (env, key) => (flags.includes(String(key)) ? Boolean(env[String(key)]) : env[String(key)]),
    set(env, key, value) {
      env[String(key)] = flags.includes(String(key)) ? (value ? '1' : '') : (value as string);
      return true;
    },
  });
}
