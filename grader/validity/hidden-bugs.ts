import { globSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { readSource } from '../course/course.ts';
import { bugSchema } from '../course/lesson-schema.ts';
import { checkYaml } from '../course/yaml.ts';
import { applyEdits } from '../implementations/implementations.ts';

/** A bug of the study. No lesson has it. */
export interface HiddenBug {
  /** The module and the bug's own name, as in `order-service/forgets-the-total`. */
  id: string;
  kind: string;
  behaviour: string;
  /** The module that it edits, relative to the course. */
  module: string;
  /** That module with the bug in it. */
  text: string;
}

const hiddenSchema = bugSchema
  .pick({ behaviour: true, kind: true, requirement: true, edits: true })
  .required({ kind: true })
  .strict();

/**
 * The hidden bugs of a system, by id.
 * @param root a folder with the course's code @param folder where the bugs are, relative to it
 * @throws UsageError naming file and key where a bug is broken
 */
export function hiddenBugs(root: string, folder: string, system: string): HiddenBug[] {
  const files = globSync(`${folder}/${system}/**/*.yaml`, { cwd: root });
  return files
    .map((file) => file.replaceAll(path.sep, '/'))
    .toSorted()
    .map((file) => {
      const id = file.slice(`${folder}/${system}/`.length, -'.yaml'.length);
      const module = `src/${system}/${path.posix.dirname(id)}.ts`;
      const { kind, behaviour, edits } = checkYaml(hiddenSchema, file, readCourseFile(root, file));
      return {
        id,
        kind,
        behaviour,
        module,
        text: applyEdits({ file, module, edits }, readSource(root, module)),
      };
    });
}
