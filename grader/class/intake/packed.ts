import { z } from 'zod';
import { verdicts, type Verdict } from '../../judge/verdicts.ts';
import { packedList } from './learner-names.ts';

/** What `kata pack` says of what it has packed. */
const packedSchema = z.object({
  kata: z.literal(1),
  kit: z.string(),
  /** The verdict that the learner has had, by lesson; null where the files have changed since. */
  lessons: z.record(z.string(), z.enum(verdicts).nullable()),
});

export type Packed = z.infer<typeof packedSchema>;

export function packedText(kit: string, lessons: Record<string, Verdict | null>): string {
  return `${JSON.stringify({ kata: 1, kit, lessons } satisfies Packed, null, 2)}\n`;
}

/** Undefined where it was packed by hand, or says nothing that can be read. */
export function packedIn(files: Map<string, Buffer>): Packed | undefined {
  const text = files.get(packedList)?.toString('utf8');
  if (text === undefined) return undefined;
  try {
    return packedSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
