import { existsSync } from 'node:fs';
import path from 'node:path';
import { findProgram } from './find-program.ts';

/** What a held process sees of the disk, read-only: everything else is not there. */
export interface Sight {
  /** Files and folders at their own place. */
  shown: string[];
  /** Files and folders at another place, by that place. */
  placed?: Record<string, string>;
  /** Where it begins. */
  folder: string;
  /** How much it may write below /tmp, in MB. It is gone when the process ends. */
  scratchMb?: number;
}

export interface HeldCommand {
  command: string;
  args: string[];
  /** What it is to be started with. The first process in there shows its own environment to the others. */
  env: Record<string, string>;
}

/** What a program needs of a Linux to start at all. */
const libraries = ['/lib', '/lib64', '/usr/lib', '/usr/lib64'];
/** So that `localhost` is known: the machine's own file says more than that. */
const hosts = path.join(import.meta.dirname, 'hosts');

/**
 * A command as bubblewrap runs it: without a network, other processes, or an environment but for `env`, and with the
 * parent's end as its own. Open file descriptors, such as Node's IPC, pass.
 * @param command a program by its absolute path, and its arguments
 */
export function inBubblewrap(command: string[], sight: Sight, env: Record<string, string> = {}): HeldCommand {
  const [program] = command;
  const scratch = sight.scratchMb === undefined ? [] : ['--size', String(sight.scratchMb * 2 ** 20)];
  return {
    command: findProgram('bwrap', process.env) ?? 'bwrap',
    env: {},
    args: [
      '--unshare-all',
      '--die-with-parent',
      '--new-session',
      '--clearenv',
      ...Object.entries(env).flatMap(([name, value]) => ['--setenv', name, value]),
      ...libraries.filter((folder) => existsSync(folder)).flatMap(shownAt),
      '--dev',
      '/dev',
      '--proc',
      '/proc',
      ...scratch,
      '--tmpfs',
      '/tmp',
      '--ro-bind',
      hosts,
      '/etc/hosts',
      ...shownAt(path.resolve(program)),
      ...sight.shown.flatMap(shownAt),
      ...Object.entries(sight.placed ?? {}).flatMap(([place, from]) => ['--ro-bind', from, place]),
      // What is left of the root and of the devices is memory, which nothing limits.
      '--remount-ro',
      '/dev',
      '--remount-ro',
      '/',
      '--chdir',
      sight.folder,
      '--',
      ...command,
    ],
  };
}

function shownAt(place: string): string[] {
  return ['--ro-bind', place, place];
}
