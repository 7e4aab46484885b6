import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';

/** Where the program is that a terminal would start; on Windows with the ending that it leaves out. */
export function findProgram(
  name: string,
  env: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const isWindows = platform === 'win32';
  const { delimiter, join, extname } = isWindows ? path.win32 : path.posix;
  const isPath = isWindows ? /[\\/]/.test(name) : name.includes('/');
  const folders = isPath ? [''] : (env.PATH ?? env.Path ?? '').split(delimiter).filter(Boolean);
  const endings = (env.PATHEXT ?? '.COM;.EXE;.BAT;.CMD').split(';');
  // A file without an ending is a script for another shell: Windows cannot start it.
  const names = isWindows
    ? [...(extname(name) === '' ? [] : [name]), ...endings.map((ending) => name + ending)]
    : [name];
  return folders.flatMap((folder) => names.map((one) => join(folder, one))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
