import type { Mutant } from './mutants.ts';

/** Which mutants are asked of a learner. What an error says to a reader is not promised. */
export function isAsked({ isMessage }: Mutant): boolean {
  return !isMessage;
}
