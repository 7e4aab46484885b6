import { watch, type FSWatcher } from 'chokidar';
import { areEqual, readFiles, type Files } from '../learner/lesson-files.ts';

export interface WatchOptions {
  /** The lesson's folder; nothing else is watched. */
  folder: string;
  /** What was there at the last look. */
  known: Files | undefined;
  /** Looks at the disk again and again, and waits for no message from it. */
  polls?: boolean;
  /** Called with what is there now; undefined when the folder is gone. */
  changed(files: Files | undefined): void;
}

/** In ms. An editor writes in several steps: reading between two of them is useless. */
const pause = 10;
/** In ms. Some disks (shared folders, containers) never report a save, so we look ourselves, too. */
const look = { watching: 700, alone: 100 };

/** Tells when the content of a lesson's files changes. It compares texts, never times: a save without a change is none. */
export class LessonWatch {
  readonly #options: WatchOptions;
  #known: Files | undefined;
  #watcher: FSWatcher | undefined;
  #timer: NodeJS.Timeout;
  #pause: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#known = options.known;
    if (!options.polls) this.#listen();
    this.#timer = setInterval(() => this.#look(), options.polls ? look.alone : look.watching);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#timer);
    clearTimeout(this.#pause);
    await this.#watcher?.close();
  }

  #listen(): void {
    this.#watcher = watch(this.#options.folder, { ignoreInitial: true, depth: 4 });
    this.#watcher.on('all', () => {
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#look(), pause);
    });
    // Too many watched files, or a disk that cannot be watched: looking ourselves is enough.
    this.#watcher.on('error', () => {
      clearInterval(this.#timer);
      if (!this.#isClosed) this.#timer = setInterval(() => this.#look(), look.alone);
    });
  }

  #look(): void {
    if (this.#isClosed) return;
    const files = readFiles(this.#options.folder);
    if (areEqual(files, this.#known)) return;
    this.#known = files;
    this.#options.changed(files);
  }
}
