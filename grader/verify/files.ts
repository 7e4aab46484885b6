import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { variantsOf, type Lesson } from '../course/course.ts';

/** Files of a lesson that do not belong there, and files that the lesson or its solution lacks. */
export function strayFiles(root: string, lesson: Lesson): string[] {
  const own = filesIn(path.join(root, 'lessons', lesson.id));
  const solved = filesIn(path.join(root, 'solutions', lesson.id));
  const shipped = lesson.subject
    .filter((module) => module.startsWith(`lessons/${lesson.id}/`))
    .map((module) => path.posix.basename(module));
  const toWrite = own.filter((name) => name.endsWith('.test.ts') || shipped.includes(name));

  return [
    ...own
      .filter((name) => !['README.md', 'lesson.yaml', 'hints.md', ...toWrite].includes(name))
      .map((name) => `lessons/${lesson.id}/${name} does not belong there. Take it away.`),
    ...(toWrite.some((name) => name.endsWith('.test.ts'))
      ? []
      : [`lessons/${lesson.id} has no test file to write in.`]),
    ...toWrite
      .filter((name) => !solved.includes(name))
      .map((name) => `solutions/${lesson.id}/${name} is missing: lessons and solutions have the same files.`),
    ...solved
      .filter((name) => !toWrite.includes(name))
      .map((name) => `solutions/${lesson.id}/${name} has no counterpart in the lesson. Take it away.`),
  ];
}

/** Variants that no lesson uses, and files under variants that are none. @param lessons all of the course */
export function strayVariants(root: string, lessons: Lesson[]): string[] {
  const used = new Set([
    ...lessons.flatMap(({ tasks }) => tasks.flatMap(({ bugs }) => bugs.map(({ file }) => file))),
    ...lessons.flatMap(({ refactorings }) => refactorings.map(({ file }) => file)),
    ...lessons.flatMap(({ subject }) =>
      subject.map((module) => `variants/freedoms/${variantsOf(module)}.test.ts`),
    ),
  ]);
  return ['variants/bugs', 'variants/refactorings', 'variants/freedoms'].flatMap((folder) =>
    filesIn(path.join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((file) => !used.has(file))
      .map((file) => `${file} is used by no lesson. Name it in a lesson, or take it away.`),
  );
}

/** Relative to the folder, with forward slashes. */
function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
