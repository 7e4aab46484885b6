import { createHash } from 'node:crypto';
import { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

/** One of the equal parts of a class, counted from 1. */
export const shardSchema = z.object({ index: z.int().positive(), of: z.int().positive() });
export type Shard = z.infer<typeof shardSchema>;

const sentences = catalogue.classes.shard;

/**
 * The part that is to be graded here: `2/3`, or `3` where a Kubernetes Indexed Job or a Slurm array counts the parts.
 * @returns undefined where it is all of it @throws UsageError
 */
export function shardOf(flag: string | undefined, env: NodeJS.ProcessEnv): Shard | undefined {
  const counted = countedIn(env);
  if (flag === undefined && counted === undefined) return undefined;
  const [, index, of] = /^(?:(\d+)\/)?(\d+)$/.exec(flag ?? String(counted?.of ?? '')) ?? [];
  if (of === undefined)
    throw new UsageError(flag === undefined ? sentences.noCount : sentences.noShard(flag));
  const shard = { index: index === undefined ? counted?.index : Number(index), of: Number(of) };
  if (shard.index === undefined) throw new UsageError(sentences.noIndex(of));
  if (shard.index < 1 || shard.index > shard.of)
    throw new UsageError(sentences.noShard(`${shard.index}/${of}`));
  return { index: shard.index, of: shard.of };
}

/** What an engine that starts many of us says: which one this is, from 1, and how many there are if it says so. */
function countedIn(env: NodeJS.ProcessEnv): { index: number; of?: number } | undefined {
  if (/^\d+$/.test(env.JOB_COMPLETION_INDEX ?? '')) return { index: Number(env.JOB_COMPLETION_INDEX) + 1 };
  if (!/^\d+$/.test(env.SLURM_ARRAY_TASK_ID ?? '')) return undefined;
  const index = Number(env.SLURM_ARRAY_TASK_ID) - Number(env.SLURM_ARRAY_TASK_MIN ?? 0) + 1;
  const of = Number(env.SLURM_ARRAY_TASK_COUNT);
  return { index, ...(of > 0 && { of }) };
}

/** Whether a student belongs to a part: by the name alone, so that it is the same on every machine. */
export function isIn(shard: Shard | undefined, student: string): boolean {
  if (!shard) return true;
  return (createHash('sha256').update(student).digest().readUInt32BE() % shard.of) + 1 === shard.index;
}
