import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { language } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { readCourseFile } from './course-files.ts';
import { judgeFolder } from './judge-folder.ts';
import { bugSchema } from './lesson-schema.ts';
import { manifestFile, readManifest, type Manifest } from './manifest.ts';
import { partsOf } from './parts.ts';
import type { Reported, reportedSchema } from './reported.ts';
import { refactoringWords } from './refactoring-words.ts';
import type { Translation } from './translations.ts';
import { checkYaml } from './yaml.ts';

export interface Bug extends z.infer<typeof bugSchema> {
  id: string;
  /** The src module that it edits, relative to the course, with forward slashes. */
  module: string;
  file: string;
}

export interface Refactoring {
  id: string;
  /** What it does differently, if the reader's language has words for it. In English its id says so. */
  inWords?: string;
  module: string;
  file: string;
}

export interface Task {
  number: number;
  title: string;
  bugs: Bug[];
  /** In a lesson that attacks: the methods that the task is about. */
  within?: string[];
  /** Mutants that the learner reads about and judges. */
  report: Reported[];
}

export interface Lesson extends Omit<Manifest, 'tasks'> {
  folder: string;
  tasks: Task[];
  /** The subject, and the modules of src that it is built on, such as its errors. */
  modules: string[];
  /** Of all these modules: what a subject is built on may be otherwise in a correct shop, too. */
  refactorings: Refactoring[];
}

/** Loads a lesson with its bugs and refactorings, in the wanted language where that is written. @throws UsageError naming file, key and reason */
export function loadLesson(root: string, id: string, wanted = language): Lesson {
  const { tasks, ...lesson } = readManifest(root, id, wanted);
  const words = refactoringWords(root, wanted);
  const modules = [
    ...new Set([
      ...lesson.subject,
      ...partsOf(
        root,
        lesson.subject.map((module) => sourceOf(root, module)),
      ),
    ]),
  ];
  return {
    ...lesson,
    folder: path.join(root, 'lessons', id),
    modules,
    tasks: Object.entries(tasks)
      .map(([number, task]) => {
        const bugs = task.bugs.map((bug) => loadBug(root, bug, manifestFile(id), wanted));
        const title = translationOf(task, wanted) ?? task.title;
        const report = Object.entries(task.report ?? {}).map(([place, one]) =>
          reportedOf(Number(place), one, bugs, manifestFile(id), wanted),
        );
        return { number: Number(number), title, bugs, report, ...(task.within && { within: task.within }) };
      })
      .toSorted((a, b) => a.number - b.number),
    refactorings: modules.flatMap((module) => refactoringsOf(root, module, words)),
  };
}

export function lessonBugs(lesson: Lesson): Bug[] {
  return lesson.tasks.flatMap((task) => task.bugs);
}

/** @throws UsageError if it names a bug that the task does not have */
function reportedOf(
  number: number,
  entry: z.infer<typeof reportedSchema>,
  bugs: Bug[],
  file: string,
  wanted: string,
): Reported {
  if (entry.answer !== 'test') {
    const translated = translationOf(entry, wanted);
    const words = entry.answer === 'unwritten' ? { apart: translated } : { why: translated };
    return { ...entry, number, id: `report/${number}`, file, ...(translated !== undefined && words) };
  }
  const bug = bugs.find(({ id }) => id === entry.bug);
  if (!bug)
    throw new UsageError(`${file}: report: ${number} names ${entry.bug}. Name it in bugs of that task.`);
  const { id, module, edits } = bug;
  return { number, id, module, edits, file: bug.file, answer: entry.answer };
}

function loadBug(root: string, id: string, namedBy: string, wanted: string): Bug {
  const file = `variants/bugs/${id}.yaml`;
  if (!existsSync(path.join(root, file))) {
    throw new UsageError(`${namedBy}: tasks: there is no bug ${id}. Add ${file}, or take the name out.`);
  }
  const bug = checkYaml(bugSchema, file, readCourseFile(root, file));
  const module = `${path.posix.dirname(id)}.ts`;
  return {
    ...bug,
    ...translationOf(bug, wanted),
    id,
    file,
    module: isOfLesson(module) ? module : `src/${module}`,
  };
}

function refactoringsOf(root: string, module: string, words: Record<string, string>): Refactoring[] {
  const folder = `variants/refactorings/${variantsOf(module)}`;
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .map((name) => `${folder.replace('variants/refactorings/', '')}/${name.slice(0, -3)}`)
    .map((id) => ({
      id,
      module,
      file: `variants/refactorings/${id}.ts`,
      ...(words[id] !== undefined && { inWords: words[id] }),
    }));
}

/** What a task or a bug has under the key of a language; undefined if it is not translated. */
export function translationOf<T>(translated: Partial<Record<Translation, T>>, wanted: string): T | undefined {
  return (translated as Record<string, T | undefined>)[wanted];
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
  return readCourseFile(root, sourceOf(root, module));
}

/** The file with the correct text of a module, relative to the course. */
export function sourceOf(root: string, module: string): string {
  if (!isOfLesson(module)) return module;
  const [, id, ...names] = module.split('/');
  return [judgeFolder(root, id) ?? `solutions/${id}`, ...names].join('/');
}
