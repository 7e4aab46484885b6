import type { Token } from './suite-tokens.ts';

/** So many tokens in a row are compared: fewer are what everybody writes. */
export const runLength = 36;
/** Of so many runs in a row one is kept at least. */
const windowLength = 8;

/** The hash of each run of tokens, by the place of its first token. */
export function runsOf(tokens: Token[]): number[] {
  const hashes = tokens.map(({ text }) => hashOf(text));
  return Array.from({ length: Math.max(0, hashes.length - runLength + 1) }, (_, from) => {
    let hash = 0;
    for (let at = from; at < from + runLength; at += 1) hash = (Math.imul(hash, 31) + hashes[at]) | 0;
    return mixed(hash);
  });
}

/**
 * Winnowing: of each window the smallest hash is kept, the last of equal ones. Texts that have a run in common that is
 * long enough have a fingerprint in common, wherever it stands.
 * @returns places by fingerprint: the first one of each
 */
export function fingerprintsOf(runs: number[]): Map<number, number> {
  const kept = new Map<number, number>();
  const last = Math.max(1, runs.length - windowLength + 1);
  for (let start = 0; start < last; start += 1) {
    let best = start;
    for (let at = start; at < Math.min(runs.length, start + windowLength); at += 1) {
      if (runs[at] <= runs[best]) best = at;
    }
    if (best < runs.length && !kept.has(runs[best])) kept.set(runs[best], best);
  }
  return kept;
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Spreads the bits, so that the smallest is no certain kind of text. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
