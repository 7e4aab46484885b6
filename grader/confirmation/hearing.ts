import { answerSchema, type Answer, type TestState } from '../session/vitest/sealed/answer-schema.ts';

/** What a sealed process said. */
export interface Heard {
  /** All was loaded but the suite. */
  isReady: boolean;
  /** V8 did not take the bytecode: our fault. */
  isRejected: boolean;
  hasEnded: boolean;
  /** The last word on each test, by key. */
  tests: Map<string, TestState>;
}

/** Far more than all tests of a suite have to say. */
const mostText = 2 ** 20;
/** In ms. */
const longestSilence = 3000;

/** Takes what comes through the pipe of a sealed process. A line without the job's secret, or of another shape, is none. */
export class Hearing {
  readonly heard: Heard = { isReady: false, isRejected: false, hasEnded: false, tests: new Map() };
  readonly #id: string;
  readonly #end: () => void;
  #silence: NodeJS.Timeout | undefined;
  #rest = '';
  #length = 0;

  /** @param end called when no more has to be heard, or there is no end to it */
  constructor(id: string, end: () => void) {
    this.#id = id;
    this.#end = end;
  }

  hear(text: string): void {
    this.#length += text.length;
    if (this.#length > mostText) return this.#end();
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop()!;
    for (const line of lines) {
      const answer = parsed(line);
      if (answer?.id === this.#id) this.#note(answer);
    }
    clearTimeout(this.#silence);
    // What has noticed something may then wait for what never comes.
    const hasFailed = [...this.heard.tests.values()].includes('failed');
    if (hasFailed) this.#silence = setTimeout(this.#end, longestSilence);
  }

  close(): void {
    clearTimeout(this.#silence);
  }

  #note(answer: Answer): void {
    switch (answer.says) {
      case 'ready':
        this.heard.isReady = true;
        break;
      case 'test':
        this.heard.tests.set(answer.key, answer.state);
        break;
      case 'end':
        // Once the suite is loaded, it could say so itself.
        if (answer.how === 'rejected') this.heard.isRejected = !this.heard.isReady;
        else this.heard.hasEnded = true;
    }
  }
}

function parsed(line: string): Answer | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}
