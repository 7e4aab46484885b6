import { catalogue } from '../sentences/sentences.ts';

/** A habit as the seed's checklist says it. In a file of its own: the coach's first screen must not wait for parsers. */
export function titleOf({ id }: { id: string }): string {
  return (catalogue.habits as Record<string, { title: string } | undefined>)[id]?.title ?? id;
}
