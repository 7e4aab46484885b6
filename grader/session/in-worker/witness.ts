import path from 'node:path';

/** Where the suite was at work. */
export interface Place {
  /** The key of the test; not there outside of tests. */
  key?: string;
  /** Absolute. */
  file: string;
  line: number;
}

const mostFrames = 60;

/** Knows, in a run that is watched, which test runs and which line of the suite is at work. */
export class Witness {
  readonly #source: string;
  #files: string[] | undefined;
  #test: string | undefined;

  /** @param root the course */
  constructor(root: string) {
    this.#source = `${path.join(root, 'src').replaceAll('\\', '/')}/`;
  }

  /** @param files the suite's, absolute */
  begin(files: string[]): void {
    this.#files = files;
  }

  testBegins(key: string): void {
    this.#test = key;
  }

  testEnds(): void {
    this.#test = undefined;
  }

  end(): void {
    this.#files = undefined;
  }

  get isWatching(): boolean {
    return this.#files !== undefined;
  }

  /** The test that runs now. */
  get test(): string | undefined {
    return this.#test;
  }

  /** The innermost line of the suite that led here. `isDirect`: without the system's own code in between. */
  place(): (Place & { isDirect: boolean }) | undefined {
    const files = this.#files;
    if (!files) return undefined;
    let isDirect = true;
    for (const frame of framesNow()) {
      for (const file of files) {
        const at = frame.lastIndexOf(file);
        const line = at < 0 ? undefined : /^:(\d+):\d+\)?$/.exec(frame.slice(at + file.length))?.[1];
        if (line === undefined) continue;
        return { ...(this.#test !== undefined && { key: this.#test }), file, line: Number(line), isDirect };
      }
      if (frame.replaceAll('\\', '/').includes(this.#source)) isDirect = false;
    }
    return undefined;
  }
}

function framesNow(): string[] {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = mostFrames;
  const { stack = '' } = new Error('Where are we?');
  Error.stackTraceLimit = before;
  return String(stack).split('\n');
}
