import { execFile } from 'node:child_process';
import path from 'node:path';

export interface Said {
  code: number;
  stdout: string;
  stderr: string;
}

const launcher = path.resolve(import.meta.dirname, '../kata.js');
const longest = 50_000;

/**
 * Runs the command as a learner does, in this folder; without a look at types, which takes seconds, and with one worker,
 * because others run at the same time.
 */
export function kata(
  folder: string,
  args: string[],
  {
    types = 'off',
    language = 'en',
    timeout = longest,
    program = launcher,
  }: { types?: 'on' | 'off'; language?: 'en' | 'es'; timeout?: number; program?: string } = {},
): Promise<Said> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      KATA_TYPES: types,
      KATA_WORKERS: '1',
      KATA_LANG: language,
    };
    const options = { cwd: folder, env, timeout, killSignal: 'SIGKILL' as const };
    execFile(process.execPath, [program, ...args], options, (error, stdout, stderr) => {
      const code = error ? error.code : 0;
      if (typeof code === 'number') resolve({ code, stdout, stderr });
      else reject(error ?? new Error('kata ended without a code'));
    });
  });
}
