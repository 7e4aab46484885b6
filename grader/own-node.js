// Plain JavaScript, for any Node that npm starts us with: it goes on with the Node that the kit brings.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { isatty } from 'node:tty';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const kit = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Without the kit's own, this Node or a newer one loads the rest. */
const oldest = 24;

const notInstalled = `The packages are not all here. Run \`npm ci --include=dev --include=optional\` in ${kit}, then start again.`;

/** Where npm has put the kit's own Node; undefined where it was left out, or where there is none for this machine. */
export function ownNode() {
  const isWindows = process.platform === 'win32';
  const system = `${isWindows ? 'win' : process.platform}-${process.arch}`;
  return [`node-${system}`, `node-bin-${system}`]
    .map((name) => path.join(kit, 'node_modules', name, 'bin', isWindows ? 'node.exe' : 'node'))
    .find((file) => existsSync(file));
}

/**
 * Runs a file on the kit's own Node: by `run`, where that is the one we are on, or where there is none.
 * Ends with a sentence and code 2 where neither can be. One that was started with options of somebody else's is bent:
 * it starts the kit's own once more.
 */
export async function onOwnNode(file, args, run, { isBent = false } = {}) {
  process.exitCode = (await elsewhere(file, args, isBent)) ?? refuse() ?? (await here(run));
}

/** @returns undefined where this Node is the one that goes on */
async function elsewhere(file, args, isBent) {
  const node = ownNode();
  if (node === undefined || (!isBent && realpathSync(node) === realpathSync(process.execPath)))
    return undefined;
  const child = spawn(node, [file, ...args], { stdio: 'inherit' });
  // What a terminal sends, it sends to both of us. Without one we alone get it.
  process.on('SIGINT', () => isatty(0) || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    // A system that it was not built for cannot start it.
    child.on('error', () => resolve(undefined));
    child.on('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}

/** Vite has a part that is made for the machine. To npm it is optional; nothing runs without it. */
function isInstalled() {
  const parts = path.join(kit, 'node_modules', '@rolldown');
  return existsSync(parts) && readdirSync(parts).some((name) => name.startsWith('binding-'));
}

function refuse() {
  const { node: version } = process.versions;
  if (!isInstalled()) return say(notInstalled);
  if (Number.parseInt(version, 10) < oldest)
    return say(
      `The kit needs Node ${oldest} or newer, and this is Node ${version}. ` +
        'For this machine it brings none: install a newer one from nodejs.org, then start again.',
    );
  if (kit.split(path.sep).includes('node_modules'))
    return say(
      `The course lies in ${kit}, and Node loads no TypeScript from below node_modules. Move it elsewhere.`,
    );
  const [character] = /[%#?]/.exec(kit) ?? [];
  if (character !== undefined)
    return say(
      `The course lies in ${kit}, and Vite loads nothing from a path with ${character}. Rename that folder.`,
    );
  return undefined;
}

async function here(run) {
  try {
    return await run();
  } catch (error) {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !error.message.startsWith('Cannot find package'))
      throw error;
    return say(notInstalled);
  }
}

function say(sentence) {
  console.error(sentence);
  return 2;
}
