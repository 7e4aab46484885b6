import path from 'node:path';
import type { Limits } from './limits.ts';

/** What runs in a container. */
export interface Contained {
  engine: 'docker' | 'podman';
  /** The kit, which is shown at its own place and cannot be written to. */
  kit: string;
  /** Other folders that are shown, such as the submissions. */
  shown: string[];
  /** What `kata` is to do. */
  args: string[];
  limits: Limits;
}

/** The grader and two workers. */
const processesOfKata = 3;
/** What the grader's own processes may have of each, next to the suites. */
const threads = 64;

/**
 * The command that runs the whole of `kata` in a container: without a network, and without rights over anything. Docker hands
 * no open file to what it starts, so a worker alone, which talks over one, cannot be put into one from outside.
 */
export function inContainer({ engine, kit, shown, args, limits }: Contained): string[] {
  const { memoryMb, scratchMb, processes } = limits;
  const memory = `${memoryMb * processesOfKata}m`;
  const folders = [kit, ...shown.filter((folder) => path.relative(kit, folder).startsWith('..'))];
  return [
    engine,
    'run',
    '--rm',
    '--network=none',
    '--read-only',
    `--tmpfs=/tmp:rw,size=${scratchMb * processesOfKata}m`,
    '--cap-drop=ALL',
    '--security-opt=no-new-privileges',
    `--pids-limit=${processes + processesOfKata * threads}`,
    `--memory=${memory}`,
    `--memory-swap=${memory}`,
    '--user=65534:65534',
    '--env=HOME=/tmp',
    ...folders.map((folder) => `--volume=${folder}:${folder}:ro`),
    `--workdir=${kit}`,
    `node:${process.versions.node}-slim`,
    'node',
    'grader/kata.js',
    ...args,
  ];
}
