import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { lessonBugs, type Lesson } from '../course/course.ts';
import { readStarter, startersFile } from '../learner/starters.ts';

/** What of the kit a copy for students has: what runs it, and what an editor needs. Patterns of globs. */
export const placesOfKit = [
  'package-lock.json',
  'tsconfig.json',
  'vitest.{config,workspace}.ts',
  'LICENSE',
  '.{devcontainer,vscode}/*.json',
  '.{gitattributes,gitignore,npmrc}',
  'grader/**/*.{js,ts,json,css}',
  'docs/{editors,habits,ui,vitest}.md',
  'docs/pictures/{*.svg,board-*.png,ui-*.png}',
];

/** Tests of the grader, rooms that no command needs but `npm run ui`, and what solutions catch. */
export const leftOutOfKit =
  /^grader\/(?:.+\.test\.ts|(?!ui\/)(?:.+\/)?(?:vitest\.config\.ts|stryker\.conf\.json)|\w+\/write-(?:schema|page|bugs-page|first-attempts|reports|solution-catches)\.ts|ui\/solution-catches\.json|(?:benchmarks|house|long|seed-project|site|testdata|testing|validity)\/.+)$/;

/** Of the course: never what somebody has made of a lesson, and of the variants only what a lesson names. */
const placesOfCourse = [
  '{src,fixtures}/**/*.ts',
  'lessons/*/{README,hints}{,.??}.md',
  'lessons/*/{lesson.yaml,report.txt}',
  'docs/requirements.md',
  'stryker.conf.json',
  startersFile,
  'variants/{source.json,kinds.yaml,mutants.yaml}',
  'variants/refactorings/??.yaml',
];

/** Files that are copied as they are, relative to the kit. */
export function filesOfKit(kit: string): string[] {
  return found(kit, placesOfKit).filter((file) => !leftOutOfKit.test(file));
}

/** Files that are copied as they are, relative to the course. @param lessons all of the course */
export function filesOfCourse(root: string, lessons: Lesson[]): string[] {
  const named = lessons.flatMap((lesson) => [
    ...lessonBugs(lesson).map(({ file }) => file),
    ...lesson.refactorings.map(({ file }) => file),
  ]);
  return [...new Set([...found(root, placesOfCourse), ...named])].toSorted();
}

/** What learners begin with: text by path. It is never read from `lessons`, where somebody may have written. */
export function starterFiles(root: string, lessons: Lesson[]): Map<string, string> {
  return new Map(
    lessons.flatMap(({ id }) =>
      Object.entries(readStarter(root, id)).map(([name, text]) => [`lessons/${id}/${name}`, text] as const),
    ),
  );
}

function found(folder: string, places: string[]): string[] {
  const files = globSync(places, { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  return [...new Set(files)].filter((file) => existsSync(path.join(folder, file))).toSorted();
}
