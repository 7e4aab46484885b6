import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closest } from 'fastest-levenshtein';
import { bugSkeleton, lessonSkeleton, refactoringSkeleton, type Skeleton } from '../authoring/skeletons.ts';
import { readCourseFile } from '../course/course.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';

const kinds: Record<string, (root: string, name: string) => { skeleton: Skeleton; next: string }> = {
  lesson: newLesson,
  bug: newBug,
  refactoring: newRefactoring,
};

/** `kata new lesson|bug|refactoring NAME`: never writes over anything. @returns 0 */
export function newCommand(kind: string, name: string, { root, out }: Context): number {
  const make = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
  if (!make)
    throw new UsageError(`There is no ${kind} to write. It is one of ${Object.keys(kinds).join(', ')}.`);
  const { skeleton, next } = make(root, name);
  const taken = Object.keys(skeleton).find((file) => existsSync(path.join(root, file)));
  if (taken !== undefined)
    throw new UsageError(`${taken} is there already. Choose another name, or go on with it.`);
  for (const [file, text] of Object.entries(skeleton)) {
    write(root, file, text);
    out(`${file}\n`);
  }
  out(`\n${next}\n`);
  return 0;
}

/** @param name NN-slug, or a slug alone, which gets the next number */
function newLesson(root: string, name: string): { skeleton: Skeleton; next: string } {
  if (!/^(\d\d-)?[a-z][a-z\d]*(-[a-z\d]+)*$/.test(name)) {
    throw new UsageError(
      `A lesson cannot be named ${name}. Give a name like 26-flaky-tests, or flaky-tests.`,
    );
  }
  const ids = lessonIds(root);
  const numbers = ids.map((id) => Number.parseInt(id, 10));
  const number = /^\d\d-/.test(name) ? Number.parseInt(name, 10) : Math.max(0, ...numbers) + 1;
  const slug = name.replace(/^\d\d-/, '');
  const same = ids.find((id) => Number.parseInt(id, 10) === number || id.replace(/^\d+-/, '') === slug);
  if (same !== undefined) throw new UsageError(`There is ${same} already. Choose another number and name.`);
  const id = `${String(number).padStart(2, '0')}-${slug}`;
  return {
    skeleton: lessonSkeleton(id, number),
    next: `\`npx kata verify ${id} --watch\` says what is still to be written; \`npx kata new bug …\` goes on.`,
  };
}

function newBug(root: string, name: string): { skeleton: Skeleton; next: string } {
  moduleOf(root, 'bug', name);
  return {
    skeleton: bugSkeleton(name),
    next: `Name ${name} in a task of a lesson (lessons/NN-slug/README.md), then \`npx kata verify NN --table\`.`,
  };
}

function newRefactoring(root: string, name: string): { skeleton: Skeleton; next: string } {
  const module = moduleOf(root, 'refactoring', name);
  return {
    skeleton: refactoringSkeleton(name, readCourseFile(root, module)),
    next: `Every lesson whose subject is ${module} takes it in. \`npx kata verify NN\` says what is still to be done.`,
  };
}

/** The src module that a variant belongs to. @throws UsageError where the name names none */
function moduleOf(root: string, kind: string, name: string): string {
  const example = `orders/product-service/${kind === 'bug' ? 'sells-one-too-many' : 'looks-twice'}`;
  if (!/^[a-z\d-]+(\/[a-z\d-]+)+$/.test(name)) {
    throw new UsageError(`A ${kind} cannot be named ${name}. Give the module of src and a name: ${example}.`);
  }
  const module = `${path.posix.dirname(name)}.ts`;
  if (existsSync(path.join(root, 'src', module))) return `src/${module}`;
  const modules = subjects(root);
  const nearest = modules.length > 0 ? ` Did you mean ${closest(module, modules).replace(/\.ts$/, '')}?` : '';
  throw new UsageError(`There is no src/${module}, so there cannot be a ${kind} in it.${nearest}`);
}

function write(root: string, file: string, text: string): void {
  try {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text, { flag: 'wx' });
  } catch (error) {
    throw new UsageError(`Cannot write ${file}: ${(error as Error).message}.`);
  }
}

/** The modules of src, relative to it. */
function subjects(root: string): string[] {
  return readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
}
