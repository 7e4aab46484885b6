import { existsSync } from 'node:fs';
import path from 'node:path';
import { generateFileHash } from 'vitest/node';
import { lessonIds } from '../course/lesson-ids.ts';
import { isTestFile, scriptsIn } from '../course/test-files.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';

/** Where the UI opens: at the lesson on which the learner is. @param project the name of the project of the lessons */
export function startOf(root: string, project: string): string {
  const id = currentLesson(lessonIds(root), new ProgressFile(root));
  const [file] = testFilesOf(root, id);
  return file === undefined ? '' : `#/?file=${generateFileHash(`${id}/${file}`, project)}`;
}

/** The test files of a lesson, relative to its folder; none where there is no such lesson. */
export function testFilesOf(root: string, lessonId: string): string[] {
  const folder = path.join(root, 'lessons', lessonId);
  return existsSync(folder) ? scriptsIn(folder).filter(isTestFile) : [];
}
