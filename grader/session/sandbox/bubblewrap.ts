import { existsSync } from 'node:fs';
import path from 'node:path';

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
}

/** What a program needs of a Linux to start at all. */
const libraries = ['/lib', '/lib64', '/usr/lib', '/usr/lib64'];

/**
 * A command as bubblewrap runs it: without a network, other processes, or an environment but for `env`, and with the
 * parent's end as its own. Open file descriptors, such as Node's IPC, pass.
 * @param command a program by its absolute path, and its arguments
 */
export function inBubblewrap(command: string[], sight: Sight, env: Record<string, string> = {}): HeldCommand {
  const [program] = command;
  const scratch = sight.scratchMb === undefined ? [] : ['--size', String(sight.scratchMb * 2 ** 20)];
  return {
    command: 'bwrap',
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
      ...shownAt(path.resolve(program)),
      ...sight.shown.flatMap(shownAt),
      ...Object.entries(sight.placed ?? {}).flatMap(([place, from]) => ['--ro-bind', from, place]),
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
