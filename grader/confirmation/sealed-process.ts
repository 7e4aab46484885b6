import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { serialize } from 'node:v8';
import { inBubblewrap, type HeldCommand } from '../session/sandbox/bubblewrap.ts';
import { bytecodeFlags } from '../session/vitest/sealed/bytecode.ts';
import { jobFiles, type SealedJob } from '../session/vitest/sealed/job.ts';
import { Hearing, type Heard } from './hearing.ts';

/** What a sealed process may see, and how it is held. */
export interface Cell {
  /** The files that all jobs of a suite share. */
  folder: string;
  /** The suite's own folder, where helpers, data and snapshots are, and what packages look for on disk. */
  shown: string[];
  /** Whether bubblewrap holds it. Else Node's permissions do so alone. */
  isCaged: boolean;
}

const answersPipe = 3;
/** In MB: more than any suite here needs, and too little to trouble the machine. */
const heapMb = 512;
const scratchMb = 64;

/** Runs one job in a process of its own. @param patience how long it may take, in ms */
export async function runSealed(
  job: SealedJob,
  cell: Cell,
  patience: number,
  signal?: AbortSignal,
): Promise<Heard> {
  const scratch = cell.isCaged ? '/tmp' : realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-scratch-')));
  const { command, args, env } = commandFor(cell, scratch);
  const child = spawn(command, args, { cwd: cell.folder, env, stdio: ['pipe', 'ignore', 'ignore', 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  const timer = setTimeout(kill, patience);
  signal?.addEventListener('abort', kill);
  const hearing = new Hearing(job.id, kill);
  (child.stdio[answersPipe] as Readable).setEncoding('utf8').on('data', (text: string) => hearing.hear(text));
  // It may end before it has read everything.
  child.stdin!.on('error', () => {});
  child.stdin!.end(serialize(job));
  await ended(child);
  clearTimeout(timer);
  hearing.close();
  signal?.removeEventListener('abort', kill);
  if (!cell.isCaged) rmSync(scratch, { recursive: true, force: true });
  return hearing.heard;
}

/** It is started with the same words whatever the version is. Without a cage it has no network, since it would be the machine's. */
function commandFor(
  { folder, shown, isCaged }: Cell,
  scratch: string,
): HeldCommand & { env: Record<string, string> } {
  const command = [
    process.execPath,
    ...bytecodeFlags,
    `--max-old-space-size=${heapMb}`,
    '--no-warnings',
    '--disable-sigusr1',
    '--permission',
    ...[folder, ...shown, scratch].map((place) => `--allow-fs-read=${place}`),
    `--allow-fs-write=${scratch}`,
    ...(isCaged ? ['--allow-net'] : []),
    path.join(folder, jobFiles.main),
  ];
  const env = {
    NODE_ENV: 'test',
    TEST: 'true',
    VITEST: 'true',
    VITEST_MODE: 'RUN',
    TMPDIR: scratch,
    // The learner's world: its clock reads as it does outside.
    TZ: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  if (!isCaged) return { command: command[0], args: command.slice(1), env };
  return {
    ...inBubblewrap(command, { shown: [folder, ...shown], folder: scratch, scratchMb }, env),
    env: pathOnly(),
  };
}

/** What bubblewrap itself needs to be found. It clears the rest. */
function pathOnly(): Record<string, string> {
  const { PATH = '' } = process.env;
  return { PATH };
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
}
