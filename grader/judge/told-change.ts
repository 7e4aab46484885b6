import { catalogue } from '../sentences/sentences.ts';
import type { Change } from './mutant-change.ts';

/** Sentences by what a mutant changes; the type checker names a kind that has none. */
export type ByKind = { [K in Change['kind']]: (change: Extract<Change, { kind: K }>) => string };

/** What a mutant changes, as a reader tells it: it goes after "if". */
export function toldChange(change: Change): string {
  return sayOf(catalogue.mutants.changes, change);
}

/** The sentence for this kind of change. */
export function sayOf(sentences: ByKind, change: Change): string {
  return (sentences[change.kind] as (change: Change) => string)(change);
}
