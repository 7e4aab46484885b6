import { z } from 'zod';
import { gradeSchema, type Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.pages.record;
const version = z.object({ schemaVersion: z.unknown() });

/**
 * The grades in a file of `kata grade --json`: one record, or a list of them.
 * @param name how the file is called in a sentence
 * @throws UsageError saying what is wrong with it
 */
export function readGrades(text: string, name: string): Grade[] {
  const records = parsed(text, name);
  const all = Array.isArray(records) ? records : [records];
  if (all.length === 0) throw new UsageError(sentences.empty(name));
  return all.map((one) => gradeIn(one, name));
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new UsageError(sentences.notJson(name));
  }
}

function gradeIn(record: unknown, name: string): Grade {
  const found = gradeSchema.safeParse(record);
  if (found.success) return found.data;
  const { data } = version.safeParse(record);
  if (typeof data?.schemaVersion === 'number' && data.schemaVersion !== gradeSchema.shape.schemaVersion.value)
    throw new UsageError(sentences.otherVersion(name, String(data.schemaVersion)));
  const [where] = found.error.issues.map(({ path }) => path.join('.')).filter(Boolean);
  throw new UsageError(where === undefined ? sentences.notJson(name) : sentences.damaged(name, where));
}
