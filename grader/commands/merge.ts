import { mergeResults } from '../class/merge.ts';
import { shownName } from '../class/intake/notes.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.classes;

/** How many students are named who miss something. */
const mostNames = 20;

/** `kata merge DIR… --out OUT` @returns 0; 1 where something is missing */
export async function mergeCommand(
  folders: string[],
  { out }: { out?: string },
  context: Context,
): Promise<number> {
  if (folders.length === 0) throw new UsageError(sentences.merge.none);
  if (out === undefined) throw new UsageError(sentences.noOut);
  const { records, missing } = await mergeResults(context.root, folders, out);
  context.out(`${sentences.merge.done(records.length, out)}\n`);
  if (missing.length === 0) return 0;
  const students = [...new Set(missing.map(({ student }) => shownName(student)))];
  const more = students.length > mostNames ? ', …' : '';
  context.out(`${sentences.merge.missing(missing.length, students.slice(0, mostNames).join(', ') + more)}\n`);
  return 1;
}
