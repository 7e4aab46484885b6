import { randomBytes, randomInt } from 'node:crypto';
import type { Implementation } from '../implementations/implementation.ts';
import type { Credited } from './credited.ts';

/** One version to be asked about, in one process. */
export interface Version {
  /** A secret of this process. */
  id: string;
  modules: Record<string, string>;
  /** What is wrong with it; not there where it is correct. */
  broken?: Credited;
}

/** So many correct versions for each broken one, and at least so many. A test that fails by chance is found out by them. */
const share = 1 / 4;
const least = 8;

/**
 * Correct versions for so many broken ones: each correct implementation that is built differently, and the reference. A
 * test that tells them apart from what is broken has to look at what was promised.
 */
export function twinsFor(broken: number, implementations: Implementation[]): Version[] {
  const correct = implementations.filter(({ kind }) => kind === 'refactoring');
  const [reference] = implementations;
  const count = Math.max(Math.ceil(broken * share), least) - correct.length;
  const references = Array.from({ length: Math.max(count, Math.ceil(least / 2)) }, () => reference);
  return [...correct, ...references].map(({ modules }) => versionOf(modules));
}

export function versionOf(modules: Record<string, string>, broken?: Credited): Version {
  return { id: randomBytes(16).toString('hex'), modules, ...(broken && { broken }) };
}

/** The same things in an order that nobody can foresee. */
export function shuffled<T>(things: T[]): T[] {
  const mixed = [...things];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
