// Runs in a sealed process: one suite on one version, of which the process never has the text. It is bundled with the
// public parts of Vitest into one file. There is no worker of Vitest, and no line to the parent but a pipe for answers.
import * as vitest from 'vitest';
import { readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deserialize } from 'node:v8';
// @ts-expect-error: it has no types.
import { Traces } from 'vitest/internal/traces';
import { runBaseTests, setupEnvironment } from 'vitest/worker';
import { ProcessState } from '../../in-worker/process-state.ts';
import { Expectations } from '../expectations.ts';
import { filesWith } from '../file-keys.ts';
import { Answers } from './answers.ts';
import { revive } from './bytecode.ts';
import { Code } from './code.ts';
import { jobFiles, type SealedJob, type SealedSuite } from './job.ts';
import { lockDown } from './lock-down.ts';
import { putToWork, SealedRunner } from './sealed-runner.ts';
import { sealedState } from './sealed-state.ts';
import { undoVitest } from '../undo-vitest.ts';

export { SealedRunner };

const answersPipe = 3;
const standardInput = 0;
/** In ms: the longest that a timer may have. */
const longest = 2 ** 31 - 1;
// Kept here, since they are denied to the suite, or replaced by Vitest.
const { exit } = process;
const write = writeSync;

/**
 * Takes the job from standard input.
 * @public
 * @param folder of the files that all jobs of the suite share
 * @param main the address of the module that Vitest finds its runner in
 */
export async function start(folder: string, main: string): Promise<void> {
  const suite = deserialize(readFileSync(path.join(folder, jobFiles.suite))) as SealedSuite;
  const { id, only, timeout, subject } = deserialize(readFileSync(standardInput)) as SealedJob;
  const answers = new Answers(id, (line) => void write(answersPipe, line));
  const functions = revive(subject);
  if (!functions) {
    answers.end('rejected');
    return exit(0);
  }
  const state = sealedState(suite, timeout, main);
  const traces = new Traces({ enabled: false }) as Parameters<typeof runBaseTests>[2];
  await setupEnvironment({ ...state, environment: { name: 'node' }, traces } as unknown as Parameters<
    typeof setupEnvironment
  >[0]);
  const given = {
    vitest,
    [suite.vitest]: vitest,
    [pathToFileURL(suite.vitest).href]: vitest,
    [main]: { default: SealedRunner },
  };
  putToWork({
    code: new Code(folder, suite, functions, { given, env: state.metaEnv }),
    answers,
    only,
  });
  // Vitest's own timers keep no process alive.
  setInterval(() => {}, longest);
  // The runner is loaded, and all else that Vitest loads by itself.
  await runBaseTests('run', state, traces);
  lockDown(main);
  answers.ready();
  const files = filesWith(only, suite.files, state.config);
  const restore = files.length > 1 ? restorer() : () => {};
  for (const [index, file] of files.entries()) {
    // Each file begins as if it were alone, as in Vitest.
    if (index > 0) restore();
    const ctx = { ...state.ctx, files: [{ filepath: file }] };
    await runBaseTests('run', { ...state, ctx } as typeof state, traces);
  }
  answers.end('done');
  return exit(0);
}

/** What it takes to make all as it is now costs more than many tests. */
function restorer(): () => void {
  const before = new ProcessState();
  const expectations = new Expectations();
  return () => {
    undoVitest();
    expectations.restore();
    before.restore();
  };
}
