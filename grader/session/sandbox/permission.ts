/** What Node's own permission model lets a process do. */
export interface Permitted {
  /** Files and folders, absolute. */
  read: string[];
  write: string[];
  /** Whether it may have sockets: only where the network around it is one of its own. */
  hasNetwork: boolean;
}

/**
 * Node's options that deny all the rest: other files, programs, threads, addons, the debugger. Node says of it that it is a
 * seat belt for code that is trusted, so on its own it counts only where somebody asks for it by name.
 */
export function permissionArgs({ read, write, hasNetwork }: Permitted): string[] {
  return [
    '--permission',
    ...read.map((place) => `--allow-fs-read=${place}`),
    ...write.flatMap((place) => [`--allow-fs-read=${place}`, `--allow-fs-write=${place}`]),
    ...(hasNetwork ? ['--allow-net'] : []),
  ];
}

/** Node opens its debugger for anyone who sends this signal: a worker that may signal could do so to its parent. */
export const noDebugger = ['--disable-sigusr1'].filter((option) =>
  process.allowedNodeEnvironmentFlags.has(option),
);

let isClosed = false;

/** From now on the signal that opens this process's debugger does nothing. */
export function closeDebugger(): void {
  if (isClosed || process.platform === 'win32') return;
  isClosed = true;
  process.on('SIGUSR1', () => {});
}
