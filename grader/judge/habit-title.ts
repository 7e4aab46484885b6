import { catalogue } from '../sentences/sentences.ts';

/** The title of a habit on the seed's checklist. It is in its own file, so that the coach's first screen loads no parser. */
export function titleOf({ id }: { id: string }): string {
  return (catalogue.habits as Record<string, { title: string } | undefined>)[id]?.title ?? id;
}
