import type { TestId } from './protocol/result.ts';

/** Catches that are known to repeat. @param name of the bug or the mutant */
export interface Confirmed {
  has(test: TestId, name: string): boolean;
  add(test: TestId, name: string): void;
}
