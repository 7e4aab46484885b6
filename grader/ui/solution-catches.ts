import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { contentOf } from '../course/content-cache.ts';
import { lessonBugs, loadLesson } from '../course/course.ts';
import { manifestFile } from '../course/manifest.ts';
import { isTestFile, scriptsIn } from '../course/test-files.ts';

/** What the tests of every solution catch. `npm run catches` writes it. */
export const solutionCatchesFile = 'grader/ui/solution-catches.json';

const catchSchema = z.object({
  behaviour: z.string(),
  caughtBy: z.array(z.string()).describe('names of tests'),
});
const lessonSchema = z.object({ content: z.string(), catches: z.array(catchSchema) });
const fileSchema = z.record(z.string(), lessonSchema);

/** A bug, and all tests that notice it. */
export type Catch = z.infer<typeof catchSchema>;

/** By lesson. */
export type SolutionCatches = z.infer<typeof fileSchema>;

/** What is kept, of old and new content alike; nothing if it cannot be read. */
export function readSolutionCatches(root: string): SolutionCatches {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path.join(root, solutionCatchesFile), 'utf8')));
  } catch {
    return {};
  }
}

/** A short name for all that decides what a solution catches: it is another one when anything of it is. */
export function solutionContent(root: string, lessonId: string): string {
  const bugs = lessonBugs(loadLesson(root, lessonId, 'en')).map(({ id }) => `variants/bugs/${id}.yaml`);
  return contentOf(root, [
    `solutions/${lessonId}`,
    manifestFile(lessonId),
    ...modulesIn(root, 'src'),
    ...modulesIn(root, 'fixtures'),
    ...bugs,
  ]);
}

function modulesIn(root: string, folder: string): string[] {
  return scriptsIn(path.join(root, folder))
    .filter((name) => !isTestFile(name))
    .map((name) => `${folder}/${name}`);
}
