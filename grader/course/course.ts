import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { bugSchema, describeIssue, lessonSchema } from './lesson-schema.ts';
import { partsOf } from './parts.ts';
import { reasonOf } from './reason.ts';

export interface Bug extends z.infer<typeof bugSchema> {
  id: string;
  /** The src module that it edits, relative to the course, with forward slashes. */
  module: string;
  file: string;
}

export interface Refactoring {
  id: string;
  module: string;
  file: string;
}

export interface Task {
  number: number;
  title: string;
  bugs: Bug[];
}

export interface Lesson extends Omit<z.infer<typeof lessonSchema>, 'tasks'> {
  folder: string;
  tasks: Task[];
  /** The subject, and the modules of src that it is built on, such as its errors. */
  modules: string[];
  /** Of all these modules: what a subject is built on may be otherwise in a correct shop, too. */
  refactorings: Refactoring[];
}

/** Loads a lesson with its bugs and refactorings. @throws UsageError naming file, key and reason */
export function loadLesson(root: string, id: string): Lesson {
  const folder = path.join(root, 'lessons', id);
  const file = `lessons/${id}/README.md`;
  const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---/.exec(readCourseFile(root, file))?.[1];
  if (frontMatter === undefined)
    throw new UsageError(`${file} has no front matter: begin it with a block between two lines of ---.`);

  const { tasks, ...lesson } = checkYaml(lessonSchema, file, frontMatter);
  if (lesson.id !== id)
    throw new UsageError(`${file}: id: is ${lesson.id}, and the folder is ${id}. Make them equal.`);

  const modules = [...new Set([...lesson.subject, ...partsOf(root, lesson.subject.map(sourceOf))])];
  return {
    ...lesson,
    folder,
    modules,
    tasks: Object.entries(tasks)
      .map(([number, task]) => ({
        number: Number(number),
        title: task.title,
        bugs: task.bugs.map((bug) => loadBug(root, bug, file)),
      }))
      .toSorted((a, b) => a.number - b.number),
    refactorings: modules.flatMap((module) => refactoringsOf(root, module)),
  };
}

export function lessonBugs(lesson: Lesson): Bug[] {
  return lesson.tasks.flatMap((task) => task.bugs);
}

function loadBug(root: string, id: string, namedBy: string): Bug {
  const file = `variants/bugs/${id}.yaml`;
  if (!existsSync(path.join(root, file))) {
    throw new UsageError(`${namedBy}: tasks: there is no bug ${id}. Add ${file}, or take the name out.`);
  }
  const bug = checkYaml(bugSchema, file, readCourseFile(root, file));
  const module = `${path.posix.dirname(id)}.ts`;
  return { ...bug, id, file, module: isOfLesson(module) ? module : `src/${module}` };
}

function refactoringsOf(root: string, module: string): Refactoring[] {
  const folder = `variants/refactorings/${variantsOf(module)}`;
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => ({
      id: `${folder.replace('variants/refactorings/', '')}/${name.slice(0, -3)}`,
      module,
      file: `${folder}/${name}`,
    }));
}

/** What the variants of a module are filed under: of `src/orders/order-service.ts`, `orders/order-service`. */
export function variantsOf(module: string): string {
  return module.replace(/^src\//, '').replace(/\.ts$/, '');
}

/** Whether a module is a lesson's own: one that the learner mends. */
export function isOfLesson(module: string): boolean {
  return module.startsWith('lessons/');
}

/** The correct text of a module: where it is a lesson's own, that is the solution's. */
export function readSource(root: string, module: string): string {
  return readCourseFile(root, sourceOf(module)).replaceAll('\r\n', '\n');
}

/** The file with the correct text of a module, relative to the course. */
export function sourceOf(module: string): string {
  return isOfLesson(module) ? module.replace(/^lessons\//, 'solutions/') : module;
}

export function readCourseFile(root: string, file: string): string {
  try {
    return readFileSync(path.join(root, file), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotReadOfCourse(file, reasonOf(error)));
  }
}

const checked = new WeakMap<z.ZodType, Map<string, unknown>>();

/**
 * A text that was right is not looked at again: a capstone has dozens of them at every save.
 * @throws UsageError naming file, key and reason
 */
export function checkYaml<S extends z.ZodType>(schema: S, file: string, yaml: string): z.infer<S> {
  const known = checked.get(schema) ?? new Map<string, unknown>();
  checked.set(schema, known);
  if (known.has(yaml)) return structuredClone(known.get(yaml)) as z.infer<S>;
  const result = schema.safeParse(parseYaml(file, yaml));
  if (result.success) {
    known.set(yaml, result.data);
    return structuredClone(result.data);
  }
  throw new UsageError(`${file}: ${describeIssue(result.error)}. Correct it and run \`kata verify\`.`);
}

function parseYaml(file: string, yaml: string): unknown {
  try {
    return parse(yaml);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw new UsageError(
      `${file} is not valid YAML: ${error.message.split('\n')[0]} Correct it and run \`kata verify\`.`,
    );
  }
}
