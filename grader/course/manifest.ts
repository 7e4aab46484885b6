import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { catalogue, language } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readCourseFile } from './course-files.ts';
import { splitPage } from './front-matter.ts';
import { manifestSchema, readmeSchema, translatedReadmeSchema } from './lesson-schema.ts';
import { pageIn } from './translations.ts';
import { checkYaml } from './yaml.ts';

/** What a lesson says of itself, in its README.md and its lesson.yaml. */
export type Manifest = z.infer<typeof readmeSchema> & z.infer<typeof manifestSchema>;

/** The file that names a lesson's subject, tasks and bugs, relative to the course. */
export function manifestFile(id: string): string {
  return `lessons/${id}/lesson.yaml`;
}

/** Reads both files of a lesson, and the title and objectives in the wanted language. @throws UsageError naming file, key and reason */
export function readManifest(root: string, id: string, wanted = language): Manifest {
  const readme = `lessons/${id}/README.md`;
  const { frontMatter } = splitPage(readCourseFile(root, readme));
  if (frontMatter === undefined)
    throw new UsageError(`${readme} has no front matter: begin it with a block between two lines of ---.`);

  const facts = checkYaml(readmeSchema, readme, frontMatter);
  if (facts.id !== id)
    throw new UsageError(`${readme}: id: is ${facts.id}, and the folder is ${id}. Make them equal.`);

  const file = manifestFile(id);
  if (!existsSync(path.join(root, file))) throw new UsageError(catalogue.usage.noManifest(file));
  return {
    ...facts,
    ...translatedFacts(root, id, wanted),
    ...checkYaml(manifestSchema, file, readCourseFile(root, file)),
  };
}

/** What the page in another language says of itself. English where it is not translated, or has no front matter. */
function translatedFacts(root: string, id: string, wanted: string): Partial<Manifest> {
  const readme = `lessons/${id}/${pageIn(wanted, 'README.md')}`;
  if (wanted === 'en' || !existsSync(path.join(root, readme))) return {};
  const { frontMatter } = splitPage(readCourseFile(root, readme));
  return frontMatter === undefined ? {} : checkYaml(translatedReadmeSchema, readme, frontMatter);
}
