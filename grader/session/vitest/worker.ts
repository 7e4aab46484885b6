// The process that stays warm. It stands on what Vitest and Vite export, and runs outside of the module graph that
// suites see, so that a reset never touches it. Vitest gives it a file that does not matter; from then on it takes jobs.
import { randomBytes } from 'node:crypto';
import { init, runBaseTests, setupEnvironment } from 'vitest/worker';
import type { ModuleRunner } from 'vite/module-runner';
import { Evaluator } from './evaluator.ts';
import { Executor, type Say } from './executor.ts';

const exit = process.exit.bind(process);
const on = process.on.bind(process);
const off = process.off.bind(process);
const send = process.send!.bind(process) as (message: object) => boolean;
// Whoever could replace this would hear what every message is signed with.
Object.defineProperty(process, '_send', { writable: false, configurable: false });

const by = randomBytes(24).toString('base64url');
const say: Say = (message) => void send({ ...message, by });

const evaluator = new Evaluator();
let modules: ModuleRunner | undefined;

init({
  post: (message) => send(message as object),
  on: (listener) => on('message', listener),
  off: (listener) => off('message', listener),
  setup: setupEnvironment,
  onModuleRunner(runner) {
    modules = runner;
    evaluator.install(runner);
  },
  // It never ends: Vitest takes the worker for busy, and leaves it alone.
  runTests: async (state, traces) =>
    (await Executor.open(state, traces, evaluator, () => modules, say).catch(endWith)).serve(),
  collectTests: (state, traces) => runBaseTests('collect', state, traces),
});
on('disconnect', () => exit());

/** Vitest would keep it to itself why a worker cannot be used: the main process hears it from a worker that ends. */
function endWith(error: Error): Promise<never> {
  return new Promise(() => process.stderr.write(`${error.stack}\n`, () => exit(1)));
}
