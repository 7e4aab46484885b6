import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { holdNode } from './hold.ts';
import type { Level } from './level.ts';
import { noDebugger } from './permission.ts';
import { acts, hashOf, secretName, type Act, type Targets } from './preflight-targets.ts';

export interface Preflight {
  /** What succeeded, and should not have. */
  managed: Act[];
  /** Why the level could not be tried at all. */
  problem?: string;
}

/** In ms. A level that is not up by then is of no use. */
const longest = 10_000;
const script = path.join(import.meta.dirname, 'preflight-acts.ts');

/** Does in a level what a hostile suite would try. It takes about as long as Node's start. */
export async function preflight(level: Exclude<Level, 'container'>): Promise<Preflight> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-preflight-')));
  const secret = randomBytes(16).toString('hex');
  const file = path.join(folder, 'sentinel');
  const shown = path.join(folder, 'shown');
  const own = path.join(folder, 'own');
  for (const name of [shown, own]) mkdirSync(name);
  writeFileSync(file, secret);
  let isReached = false;
  const server = net.createServer((socket) => {
    isReached = true;
    socket.destroy();
  });
  let isSignalled = false;
  const signalled = (): void => void (isSignalled = true);
  try {
    process.on('SIGCONT', signalled);
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const environment = hashOf('/proc/self/environ');
    const targets: Targets = { file, folder: shown, port, parent: process.pid, environment, secret };
    const { stdout, stderr } = await tryActs(level, targets, own);
    const told = managedIn(stdout);
    if (!told) return { managed: [], problem: stderr.trim().split('\n')[0] };
    // A signal and a connection arrive here a little later than they are sent.
    await setImmediate();
    const seen = new Set<unknown>([...told, isReached && 'connect', isSignalled && 'signal']);
    return { managed: acts.filter((act) => seen.has(act)) };
  } finally {
    process.off('SIGCONT', signalled);
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tryActs(
  level: Exclude<Level, 'container'>,
  targets: Targets,
  scratch: string,
): Promise<{ stdout: string; stderr: string }> {
  const { command, args, env } = holdNode(
    level,
    {
      options: noDebugger,
      script: [script, JSON.stringify(targets)],
      env: { ...process.env, [secretName]: targets.secret },
    },
    { shown: [import.meta.dirname, targets.folder], folder: targets.folder, scratchMb: 1 },
    scratch,
  );
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'], timeout: longest });
  const failed = once(child, 'error').then(([error]) => ({ stdout: '', stderr: String(error) }));
  const said = Promise.all([text(child.stdout), text(child.stderr)]);
  return Promise.race([failed, said.then(([stdout, stderr]) => ({ stdout, stderr }))]);
}

function managedIn(stdout: string): unknown[] | undefined {
  try {
    const told: unknown = JSON.parse(stdout);
    return Array.isArray(told) ? told : undefined;
  } catch {
    return undefined;
  }
}
