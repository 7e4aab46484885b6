import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { fileProblem } from './file-problem.ts';
import { sourceNames } from './source.ts';
import { versions } from './versions.ts';

const sentences = catalogue.exports.calibration;

/** What a copy of the course without solutions has in their place. Written by `kata export student`. */
export const calibrationFile = 'variants/calibration.json';

const lessonSchema = z.strictObject({
  /** How many mutants its subject has. */
  mutants: z.int().nonnegative(),
  /** The ids of those that the solution kills. */
  gradable: z.array(z.string()),
});

const calibrationSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** What it was made with. Others have other mutants. */
  kit: z.string(),
  stryker: z.string(),
  /** A short name for the text of each module of `src`. */
  source: z.record(z.string(), z.string()),
  lessons: z.record(z.string(), lessonSchema),
  /** What judges a mended module, or the bugs of a learner: text by file, packed so that no search finds it. */
  judges: z.string(),
});

/** See `calibrationFile`. */
export type StoredCalibration = z.infer<typeof calibrationSchema>;

const judgesSchema = z.record(z.string(), z.string());

/** @param judges text by lesson and file: `15-rollback/order-service.ts` */
export function packJudges(judges: Record<string, string>): string {
  return deflateRawSync(JSON.stringify(judges)).toString('base64');
}

/** @throws UsageError where it is damaged, or of another kit; nothing where the course has no such file */
export function readCalibration(root: string): StoredCalibration | undefined {
  const file = path.join(root, calibrationFile);
  if (!existsSync(file)) return undefined;
  const stored = parsed(() => calibrationSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const { kit, stryker } = versions();
  if (stored.kit !== kit) throw new UsageError(sentences.otherKit(stored.kit, kit));
  if (stored.stryker !== stryker) throw new UsageError(sentences.otherStryker(stored.stryker, stryker));
  return stored;
}

/** @throws UsageError where a module is not the one that the calibration is about */
export function refuseOtherSource(root: string, { source }: StoredCalibration, modules: string[]): void {
  const now = sourceNames(root, modules);
  const changed = modules.filter((module) => source[module] !== now[module]);
  if (changed.length > 0) throw new UsageError(catalogue.usage.changedSource(changed[0], changed.length - 1));
}

/** The files that judge a lesson, by their names; none where the course has no calibration, or needs none there. */
export function storedJudges(root: string, lessonId: string): Record<string, string> {
  const stored = readCalibration(root);
  if (!stored) return {};
  const all = parsed(() =>
    judgesSchema.parse(JSON.parse(inflateRawSync(Buffer.from(stored.judges, 'base64')).toString())),
  );
  const own = Object.entries(all).filter(([file]) => file.startsWith(`${lessonId}/`));
  return Object.fromEntries(own.map(([file, text]) => [file.slice(lessonId.length + 1), text]));
}

function parsed<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isOfDisk = code !== undefined && !code.startsWith('Z_');
    throw new UsageError(isOfDisk ? sentences.unreadable(fileProblem(error)) : sentences.damaged);
  }
}
