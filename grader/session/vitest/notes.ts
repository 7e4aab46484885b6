import { AsyncLocalStorage } from 'node:async_hooks';

/** Where a test is on its way. */
type Phase = 'running' | 'body-ended' | 'cleaning-up' | 'ended';

/** How many lines of output are kept of a test, and how long each may be. */
const mostLines = 20;
const longestLine = 500;

/** What is noted of a test while it runs. */
export class TestNotes {
  readonly key: string;
  phase: Phase = 'running';
  assertions = 0;
  /** Assertions that were made when the test had ended: it did not wait for them. */
  late = 0;
  /** It waits for something that can never come. */
  isStuck = false;
  /** It gave up waiting, and had less time than usual. */
  gaveUp = false;
  /** Whether the last snapshot that the test asked for stands in the test itself. */
  asksForInline = false;
  /** The port that it asked for in vain. */
  takenPort: number | undefined;
  /** What its body threw, in a list of one. */
  thrown: unknown[] = [];
  readonly printed: string[] = [];
  printedMore = 0;
  #line = '';

  constructor(key: string) {
    this.key = key;
  }

  /** @param isOwn whether the test's own body led here, and not a hook around it */
  assert(isOwn: boolean, matcher = ''): void {
    if (matcher.endsWith('Snapshot')) this.asksForInline = matcher.endsWith('InlineSnapshot');
    if (isOwn && (this.phase === 'body-ended' || this.phase === 'ended')) this.late += 1;
    else this.assertions += 1;
  }

  print(text: string): void {
    const lines = (this.#line + text).split('\n');
    this.#line = lines.pop()!.slice(0, longestLine);
    for (const line of lines) {
      if (this.printed.length < mostLines) this.printed.push(line.slice(0, longestLine));
      else this.printedMore += 1;
    }
  }
}

/** Knows the hook, or the code outside of tests, that began whatever is at work now: its test, where it is the hook of one test. */
export const begunByHook = new AsyncLocalStorage<{ test?: TestNotes }>();

/** Knows the test whose body began whatever is at work now, also after a timer or a promise. */
export const begunBy = new AsyncLocalStorage<TestNotes>();
