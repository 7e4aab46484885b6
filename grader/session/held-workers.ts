import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Limit } from './protocol/limit.ts';
import type { RunResult } from './protocol/result.ts';
import { holdNode } from './sandbox/hold.ts';
import type { Level } from './sandbox/level.ts';
import { SuiteLimitError, type Limits } from './sandbox/limits.ts';
import { workerSight } from './sandbox/worker-sight.ts';
import { OpenPlaces } from './vitest/open-places.ts';
import type { Holding } from './vitest/worker-process.ts';

/** How often something else than correct code may make a suite need too much: a bug may be to blame. */
const mostElsewhere = 10;

/** What the workers of a held session are shown. A worker sees the folder of one suite, and is not used for another one. */
export class HeldWorkers {
  holding: Holding | undefined;
  readonly #level: Exclude<Level, 'container' | 'none'>;
  readonly #places: { root: string; kit: string };
  readonly #limits: Limits;
  readonly #open: OpenPlaces;
  /** Where they may write, if the level brings no place. */
  readonly #scratch: string;
  #folder = '';
  #reached = 0;

  /** @param runner what of the grader a worker asks Vitest for */
  constructor(
    level: Exclude<Level, 'container' | 'none'>,
    places: { root: string; kit: string; runner: string },
    limits: Limits,
  ) {
    this.#level = level;
    this.#places = places;
    this.#limits = limits;
    this.#open = new OpenPlaces(places.root, places.kit, [places.runner]);
    this.#scratch = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-scratch-')));
  }

  get open(): OpenPlaces {
    return this.#open;
  }

  /** Workers that are started from now on run these files. */
  show(files: string[]): void {
    const folder = commonFolder(files);
    if (folder === this.#folder) return;
    this.#folder = folder;
    this.renew();
  }

  /** Workers that were started until now are of no more use. */
  renew(): void {
    const folders = this.#folder === '' ? [] : [this.#folder];
    const sight = workerSight({ ...this.#places, folders }, this.#limits.scratchMb);
    this.#open.open(folders);
    this.holding = {
      hold: (command) => holdNode(this.#level, command, sight, this.#scratch),
      limits: this.#limits,
      places: this.#open,
    };
  }

  /** A suite begins, for which nothing is noted yet. */
  begin(): void {
    this.#reached = 0;
    this.renew();
  }

  /** @throws SuiteLimitError when it was correct code on which the suite had too much, or much else */
  note({ limit }: RunResult, isOnCorrect: boolean): void {
    if (!limit) return;
    this.#reached += 1;
    if (isOnCorrect || this.#reached > mostElsewhere) throw this.over(limit);
  }

  over(limit: Limit): SuiteLimitError {
    return new SuiteLimitError(limit, this.#limits);
  }

  close(): void {
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

/** The folder that all of these files are in, or below. */
function commonFolder(files: string[]): string {
  let folder = path.dirname(files[0]);
  const isAbove = (file: string): boolean =>
    file.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
  while (!files.map((file) => path.normalize(file)).every(isAbove) && path.dirname(folder) !== folder)
    folder = path.dirname(folder);
  return folder;
}
