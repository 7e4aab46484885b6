import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import {
  bugSkeleton,
  lessonSkeleton,
  packSkeleton,
  refactoringSkeleton,
  type Skeleton,
} from '../authoring/skeletons.ts';
import { readCourseFile } from '../course/course-files.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { plannedLessons } from '../course/planned.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';

const sentences = catalogue.skeletons;

const kinds: Record<string, (root: string, name: string) => { skeleton: Skeleton; next: string }> = {
  lesson: newLesson,
  bug: newBug,
  refactoring: newRefactoring,
  pack: newPack,
};

/** `kata new lesson|bug|refactoring|pack NAME`: never writes over anything. @returns 0 */
export function newCommand(kind: string, name: string, { root, out }: Context): number {
  const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!make) throw new UsageError(sentences.noKind(kind, Object.keys(kinds)));
  const { skeleton, next } = make(root, name);
  const taken = Object.keys(skeleton).find((file) => existsSync(path.join(root, file)));
  if (taken !== undefined) throw new UsageError(sentences.taken(taken));
  for (const [file, text] of Object.entries(skeleton)) {
    write(root, file, text);
    out(`${file}\n`);
  }
  out(`\n${next}\n`);
  return 0;
}

/** @param name NN-slug, or a slug alone: it gets the number that the front page plans for it, or else the next one */
function newLesson(root: string, name: string): { skeleton: Skeleton; next: string } {
  if (!/^(\d\d-)?[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
    throw new UsageError(sentences.noLessonName(name));
  }
  const ids = lessonIds(root);
  const numbers = ids.map((id) => Number.parseInt(id, 10));
  const slug = name.replace(/^\d\d-/, '');
  const number = /^\d\d-/.test(name)
    ? Number.parseInt(name, 10)
    : (plannedLessons(root).find((lesson) => lesson.slug === slug)?.number ?? Math.max(0, ...numbers) + 1);
  const same = ids.find((id) => Number.parseInt(id, 10) === number || id.replace(/^\d+-/, '') === slug);
  if (same !== undefined) throw new UsageError(sentences.sameLesson(same));
  const id = `${String(number).padStart(2, '0')}-${slug}`;
  return {
    skeleton: lessonSkeleton(id, number),
    next: sentences.afterLesson(id),
  };
}

function newBug(root: string, name: string): { skeleton: Skeleton; next: string } {
  moduleOf(root, 'bug', name);
  return {
    skeleton: bugSkeleton(name),
    next: sentences.afterBug(name),
  };
}

function newRefactoring(root: string, name: string): { skeleton: Skeleton; next: string } {
  const module = moduleOf(root, 'refactoring', name);
  return {
    skeleton: refactoringSkeleton(name, readCourseFile(root, module)),
    next: sentences.afterRefactoring(module),
  };
}

/** @param name of a folder, which may be outside of the course */
function newPack(root: string, name: string): { skeleton: Skeleton; next: string } {
  const folder = name.replaceAll('\\', '/').replace(/\/+$/, '');
  if (!/^(\.\.?\/)*\w[\w-]*(\/\w[\w-]*)*$/.test(folder)) throw new UsageError(sentences.noPackName(name));
  if (existsSync(path.join(root, folder))) throw new UsageError(sentences.taken(folder));
  return { skeleton: packSkeleton(folder), next: sentences.afterPack(folder) };
}

/** The src module that a variant belongs to. @throws UsageError where the name names none */
function moduleOf(root: string, kind: 'bug' | 'refactoring', name: string): string {
  const example = `orders/product-service/${kind === 'bug' ? 'sells-one-too-many' : 'looks-twice'}`;
  if (!/^[a-z\d-]+(\/[a-z\d-]+)+$/.test(name)) {
    throw new UsageError(sentences.noVariantName(kind, name, example));
  }
  const module = `${path.posix.dirname(name)}.ts`;
  if (existsSync(path.join(root, 'src', module))) return `src/${module}`;
  const modules = subjects(root);
  const nearest = modules.length > 0 ? closest(module, modules).replace(/\.ts$/, '') : undefined;
  throw new UsageError(sentences.noModule(kind, module, nearest));
}

function write(root: string, file: string, text: string): void {
  try {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(sentences.cannotWrite(file, (error as Error).message));
  }
}

/** The modules of src, relative to it. */
function subjects(root: string): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
}
