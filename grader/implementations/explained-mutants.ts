import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readCourseFile } from '../course/course-files.ts';
import { checkYaml } from '../course/yaml.ts';

/** Where the mutants stand that no solution kills, each with the reason why none can. */
export const mutantListFile = 'variants/mutants.yaml';

const listSchema = z.array(
  z.strictObject({
    file: z.string(),
    inside: z.string().optional(),
    mutator: z.string(),
    original: z.string(),
    replacement: z.string(),
    reason: z.string().min(1),
  }),
);

/** The mutants that are listed, each with its reason. @throws UsageError naming file, key and reason */
export function explainedMutants(root: string): z.infer<typeof listSchema> {
  if (!existsSync(path.join(root, mutantListFile))) return [];
  return checkYaml(listSchema, mutantListFile, readCourseFile(root, mutantListFile));
}
