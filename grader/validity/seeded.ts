import { createHash } from 'node:crypto';

/** Numbers from 0 up to 1, always the same for the same seed: the linear congruential generator of Numerical Recipes. */
export function seeded(seed: string): () => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE();
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
