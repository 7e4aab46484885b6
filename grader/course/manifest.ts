import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readCourseFile } from './course-files.ts';
import { splitPage } from './front-matter.ts';
import { manifestSchema, readmeSchema } from './lesson-schema.ts';
import { checkYaml } from './yaml.ts';

/** What a lesson says of itself, in its README.md and its lesson.yaml. */
export type Manifest = z.infer<typeof readmeSchema> & z.infer<typeof manifestSchema>;

/** The file that names a lesson's subject, tasks and bugs, relative to the course. */
export function manifestFile(id: string): string {
  return `lessons/${id}/lesson.yaml`;
}

/** Reads both files of a lesson. @throws UsageError naming file, key and reason */
export function readManifest(root: string, id: string): Manifest {
  const readme = `lessons/${id}/README.md`;
  const { frontMatter } = splitPage(readCourseFile(root, readme));
  if (frontMatter === undefined)
    throw new UsageError(`${readme} has no front matter: begin it with a block between two lines of ---.`);

  const facts = checkYaml(readmeSchema, readme, frontMatter);
  if (facts.id !== id)
    throw new UsageError(`${readme}: id: is ${facts.id}, and the folder is ${id}. Make them equal.`);

  const file = manifestFile(id);
  if (!existsSync(path.join(root, file))) throw new UsageError(catalogue.usage.noManifest(file));
  return { ...facts, ...checkYaml(manifestSchema, file, readCourseFile(root, file)) };
}
