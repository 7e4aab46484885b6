import { currentLesson, ProgressFile } from '../coach/progress.ts';
import { findLessonId, lessonIds } from '../course/course.ts';
import { Grader } from '../grader.ts';
import { renderGrade } from '../reports/terminal.ts';
import type { Context } from './context.ts';

/** `kata learn [lesson]`: the state of the current lesson, and how to go on. */
export async function learnCommand(name: string | undefined, context: Context): Promise<number> {
  const { root } = context;
  const progress = new ProgressFile(root);
  const id = name === undefined ? currentLesson(lessonIds(root), progress) : findLessonId(root, name);

  const grader = new Grader(root);
  try {
    const lesson = grader.load(id);
    const grade = await grader.grade(lesson);
    progress.record(id, grade.verdict);
    const file = grade.tests[0]?.file;
    context.out(renderGrade(grade, lesson, context));
    context.out(`\nRead   lessons/${id}/README.md\n`);
    context.out(`Write  lessons/${id}/${file ?? ''}\n`);
    context.out(`Then   npm start\n`);
    return 0;
  } finally {
    await grader.close();
  }
}
