import { findProgram } from '../session/sandbox/find-program.ts';

/** What tells which editors there are. */
export interface Desktop {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  /** Where a program is; undefined if there is none. */
  find(name: string): string | undefined;
}

/** The one that this runs on. */
export function desktopOf(env: NodeJS.ProcessEnv): Desktop {
  const { platform } = process;
  return { env, platform, find: (name) => findProgram(name, env, platform) };
}
