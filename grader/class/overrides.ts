import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { describeIssue } from '../course/describe-issue.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.classes;

export const overridesFile = 'overrides.csv';
const columns = ['student', 'lesson', 'mark', 'reason'];

const overrideSchema = z.object({
  student: z.string().trim().min(1),
  lesson: z.string().trim(),
  mark: z
    .string()
    .trim()
    .regex(/^\d+(?:\.\d+)?$/, 'it must be a number from 0 to 100')
    .transform(Number)
    .pipe(z.number().max(100)),
  reason: z.string().trim().default(''),
});

/** A mark that the teacher has given in place of ours. */
export type Override = z.infer<typeof overrideSchema>;

/** The teacher's own marks in a folder of results. @throws UsageError naming file, line and reason */
export function readOverrides(folder: string): Override[] {
  const file = path.join(folder, overridesFile);
  if (!existsSync(file)) return [];
  return rowsIn(readFileSync(file, 'utf8')).map(({ record, info }) => {
    const result = overrideSchema.safeParse(record);
    if (result.success) return result.data;
    const place = `${overridesFile}, line ${info.lines}`;
    throw new UsageError(sentences.badOverride(place, describeIssue(result.error)));
  });
}

function rowsIn(text: string): { record: Record<string, string>; info: { lines: number } }[] {
  try {
    const rows = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (head: string[]) => head.map((title) => title.trim().toLowerCase()),
    });
    return rows as unknown as ReturnType<typeof rowsIn>;
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(sentences.roster.noCsv(overridesFile, error.message));
    throw error;
  }
}

/** What a folder of results begins with: a teacher sees where an own mark goes. */
export const noOverrides = `${columns.join(',')}\n`;
