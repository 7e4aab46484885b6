import type { Chance } from '../protocol/run.ts';

/** How far from 0 or 1 the numbers lie at most. */
const reach = 0.02;

/**
 * A test that fails now and then by chance fails on some numbers: most often on small or on large ones. They are all
 * different, as random numbers are. @returns what makes it as it was
 */
export function bias(chance: Chance | undefined): () => void {
  if (chance === undefined) return () => {};
  const { random } = Math;
  // A suite may have made it impossible to put it back: then the language is not as it was, and the worker goes.
  Reflect.set(Math, 'random', () => (chance === 'small' ? random() * reach : 1 - reach + random() * reach));
  return () => void Reflect.set(Math, 'random', random);
}
