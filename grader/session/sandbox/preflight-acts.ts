// Runs in the level that is tried: does what a hostile suite would do, and says what it managed. Its argument names targets
// that the process outside has set up.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import inspector from 'node:inspector';
import net from 'node:net';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { hashOf, secretName, type Act, type Targets } from './preflight-targets.ts';

const { file, folder, port, parent, environment, secret } = JSON.parse(process.argv[2]) as Targets;

/** Each throws where it is not possible, or says so. */
const acts: Record<Act, () => boolean | Promise<boolean>> = {
  read: () => fs.readFileSync(file, 'utf8').length > 0,
  write: () => [folder, import.meta.dirname].some(canWrite),
  environment: () =>
    secretName in process.env || ['1', 'self', process.ppid].some(knowsSecret) || knowsParent(),
  connect: () => canConnect(),
  program: () => childProcess.spawnSync(process.execPath, ['--version']).status === 0,
  thread: () => new Worker('', { eval: true }) instanceof Worker,
  debugger: () => {
    inspector.open(0, '127.0.0.1');
    return inspector.url() !== undefined;
  },
  // Whether it has arrived is known outside: here a number may be that of another process.
  signal: () => {
    process.kill(parent, 'SIGCONT');
    return false;
  },
};

const managed: string[] = [];
for (const [act, isPossible] of Object.entries(acts)) {
  try {
    if (await isPossible()) managed.push(act);
  } catch {
    // That is how it should be.
  }
}
fs.writeSync(1, JSON.stringify(managed));
process.exit();

function canWrite(place: string): boolean {
  const written = path.join(place, `kata-${secret}`);
  try {
    fs.writeFileSync(written, '');
    fs.rmSync(written);
    return true;
  } catch {
    return false;
  }
}

function knowsSecret(process_: string | number): boolean {
  try {
    return fs.readFileSync(`/proc/${process_}/environ`, 'utf8').includes(secret);
  } catch {
    return false;
  }
}

function knowsParent(): boolean {
  return environment !== undefined && hashOf(`/proc/${parent}/environ`) === environment;
}

function canConnect(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
}
