import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readCourseFile } from './course-files.ts';
import { checkYaml } from './yaml.ts';

/** The file that lists the kinds of mistakes, relative to the course. */
export const kindsFile = 'variants/kinds.yaml';

const kindsSchema = z.record(
  z.string(),
  z.strictObject({
    says: z.string().min(1).describe('What goes wrong, in a sentence or two.'),
    systems: z
      .array(z.string())
      .describe('Folders of src: in their capstones it must be present. Empty for a kind of single lessons.'),
  }),
);

/** The kinds of mistakes by their ids; undefined for a course that does not list them. @throws UsageError naming file, key and reason */
export function readKinds(root: string): z.infer<typeof kindsSchema> | undefined {
  if (!existsSync(path.join(root, kindsFile))) return undefined;
  return checkYaml(kindsSchema, kindsFile, readCourseFile(root, kindsFile));
}

/** The folders of src that modules lie in. */
export function systemsOf(modules: string[]): Set<string> {
  return new Set(modules.filter((module) => module.startsWith('src/')).map((module) => module.split('/')[1]));
}
