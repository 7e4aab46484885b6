import type { WorkerGlobalState } from 'vitest';
import { questions } from './parts.ts';

type Line = WorkerGlobalState['rpc'];

/**
 * Vitest's line to the main process: what it asks goes on, what it would tell of tests stays here. A question is asked
 * once: in every run the same files are asked for.
 */
export class QuietLine {
  readonly rpc: Line;
  /** Questions that are not answered yet. */
  open = 0;
  /** Told when all questions are answered. */
  answered: () => void = () => {};
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(line: Line) {
    const asks = new Set<PropertyKey>(questions);
    const silent = async (): Promise<void> => {};
    // What a test notes of itself is handed back to it.
    const recorded = async <T>(_test: string, artifact: T): Promise<T> => artifact;
    this.rpc = new Proxy(line, {
      get: (target, key) => {
        if (key === 'onTaskArtifactRecord') return recorded;
        return asks.has(key) ? (...args: unknown[]) => this.#ask(target, key as keyof Line, args) : silent;
      },
    });
  }

  /** Other texts may have other answers. */
  forget(): void {
    this.#answers.clear();
  }

  #ask(line: Line, question: keyof Line, args: unknown[]): Promise<unknown> {
    const key = `${question}\n${JSON.stringify(args)}`;
    const known = this.#answers.get(key);
    if (known) return known;
    this.open += 1;
    const answer = (line[question] as (...args: unknown[]) => Promise<unknown>)(...args).finally(() => {
      this.open -= 1;
      if (this.open === 0) this.answered();
    });
    this.#answers.set(key, answer);
    answer.catch(() => this.#answers.delete(key));
    return answer;
  }
}
