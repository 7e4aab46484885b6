import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Sight } from './bubblewrap.ts';

/** Where a worker finds what it needs. */
export interface WorkerPlaces {
  /** The course. */
  root: string;
  /** The kit, whose packages suites use. */
  kit: string;
  /** Of the suite that it runs, absolute. */
  folders: string[];
}

/** What of a course a suite builds on, and what of the kit its worker is made of. */
const ofCourse = ['package.json', 'src', 'fixtures'];
const ofKit = ['package.json', 'node_modules', 'grader/session'];

/**
 * What a held worker sees of the disk: no solutions, bugs, other lessons or other suites, nothing that was learned about
 * them, and nothing of whoever runs it.
 */
export function workerSight({ root, kit, folders }: WorkerPlaces, scratchMb: number): Sight {
  const shown = [
    ...ofKit.map((name) => path.join(kit, name)),
    ...ofCourse.map((name) => path.join(root, name)),
    ...folders,
  ].filter((place) => existsSync(place));
  // A link is followed to where there would be nothing.
  return {
    shown: [...new Set(shown.flatMap((place) => [place, realpathSync(place)]))],
    folder: root,
    scratchMb,
  };
}
