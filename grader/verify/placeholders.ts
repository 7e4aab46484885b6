import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { lessonBugs, type Lesson } from '../course/course.ts';
import { catalogue } from '../sentences/sentences.ts';

/** What `kata new` leaves for the author to write. */
export const placeholder = 'TODO(author)';

/** The lines of a lesson, of its bugs and refactorings that nobody has written yet. */
export function unwrittenLines(root: string, lesson: Lesson): string[] {
  const files = [
    ...filesIn(root, `lessons/${lesson.id}`),
    ...filesIn(root, `solutions/${lesson.id}`),
    ...lessonBugs(lesson).map(({ file }) => file),
    ...lesson.refactorings.map(({ file }) => file),
  ];
  return [...new Set(files)].flatMap((file) =>
    readCourseFile(root, file)
      .split(/\r?\n/)
      .flatMap((line, index) => {
        const [, wanted] = line.split(placeholder);
        return wanted === undefined
          ? []
          : [catalogue.verify.unwritten(file, index + 1, wanted.replace(/["' ]+$/, ''))];
      }),
  );
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder))
    .map((name) => `${folder}/${name}`)
    .filter((file) => statSync(path.join(root, file)).isFile());
}
