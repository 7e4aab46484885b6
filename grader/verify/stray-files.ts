import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { variantsOf, type Lesson } from '../course/course.ts';
import { reportFile } from '../course/reported.ts';
import { refactoringWordsFile } from '../course/refactoring-words.ts';
import { pageIn, translations } from '../course/translations.ts';
import { isOwnYaml } from '../learner/lesson-files.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.files;

const pages = ['en', ...translations].flatMap((language) => [
  pageIn(language, 'README.md'),
  pageIn(language, 'hints.md'),
]);

/** Files of a lesson that do not belong there, and files that the lesson or its solution lacks. */
export function strayFiles(root: string, lesson: Lesson): string[] {
  const own = filesIn(path.join(root, 'lessons', lesson.id));
  const solved = filesIn(path.join(root, 'solutions', lesson.id));
  const shipped = lesson.subject
    .filter((module) => module.startsWith(`lessons/${lesson.id}/`))
    .map((module) => path.posix.basename(module));
  const toWrite = own.filter(
    (name) => name.endsWith('.test.ts') || isOwnYaml(name) || shipped.includes(name),
  );
  const read = lesson.tasks.some(({ report }) => report.length > 0) ? [reportFile] : [];

  return [
    ...own
      .filter((name) => ![...pages, 'lesson.yaml', ...read, ...toWrite].includes(name))
      .map((name) => sentences.stray(`lessons/${lesson.id}/${name}`)),
    ...(toWrite.some((name) => name.endsWith('.test.ts'))
      ? []
      : [sentences.noTestFile(`lessons/${lesson.id}`)]),
    ...toWrite
      .filter((name) => !solved.includes(name))
      .map((name) => sentences.notSolved(`solutions/${lesson.id}/${name}`)),
    ...solved
      .filter((name) => !toWrite.includes(name))
      .map((name) => sentences.noCounterpart(`solutions/${lesson.id}/${name}`)),
  ];
}

/** Variants that no lesson uses, and files under variants that are none. @param lessons all of the course */
export function strayVariants(root: string, lessons: Lesson[]): string[] {
  const used = new Set([
    ...lessons.flatMap(({ tasks }) => tasks.flatMap(({ bugs }) => bugs.map(({ file }) => file))),
    ...['en', ...translations].map(refactoringWordsFile),
    ...lessons.flatMap(({ refactorings }) => refactorings.map(({ file }) => file)),
    ...lessons.flatMap(({ subject }) =>
      subject.map((module) => `variants/freedoms/${variantsOf(module)}.test.ts`),
    ),
  ]);
  return ['variants/bugs', 'variants/refactorings', 'variants/freedoms'].flatMap((folder) =>
    filesIn(path.join(root, folder))
      .map((name) => `${folder}/${name}`)
      .filter((file) => !used.has(file))
      .map((file) => sentences.unused(file)),
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
