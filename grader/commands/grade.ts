import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readFiles } from '../learner/lesson-files.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { starterNews } from '../learner/starter-news.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { fileProblem } from '../course/file-problem.ts';
import { refuseChangedSource } from '../course/source.ts';
import { skippedNews } from '../course/suite.ts';
import type { Grade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import { renderGrade } from '../reports/grade-report.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { TypeNotes } from '../types/type-notes.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';

export interface GradeFlags {
  tests?: string;
  json?: string;
  mutants: boolean;
  seed: number;
}

/** `kata grade [lesson…]` @returns 0 when every lesson is passed, else 1 */
export async function gradeCommand(names: string[], flags: GradeFlags, context: Context): Promise<number> {
  const { root } = context;
  const progress = new ProgressFile(root);
  const ids =
    names.length > 0
      ? names.map((name) => findLessonId(root, name))
      : [currentLesson(lessonIds(root), progress)];
  if (flags.tests !== undefined && ids.length > 1) {
    throw new UsageError(catalogue.usage.oneLesson);
  }

  if (flags.tests !== undefined && !path.relative(path.resolve(flags.tests), root).startsWith('..')) {
    throw new UsageError(catalogue.usage.wholeCourse(flags.tests || '.'));
  }
  refuseChangedSource(root);
  // Vitest takes its time: mistakes in what was typed are told before.
  const { Grader } = await import('../grader.ts');
  const grader = new Grader(root);
  const grades: Grade[] = [];
  try {
    for (const lesson of ids.map((id) => grader.load(id))) {
      const grade = await grader.grade(lesson, {
        tests: flags.tests,
        seed: flags.seed,
        hasNoMutants: !flags.mutants,
      });
      grades.push(grade);
      if (flags.json !== '-') context.out(renderGrade(grade, lesson, context));
      noteSkipped(lesson.id, flags.tests, context);
      if (flags.tests === undefined) note(lesson.id, grade, progress, context);
    }
  } finally {
    await grader.close();
  }
  if (flags.json !== undefined) writeJson(flags.json, grades, context);
  if (flags.json !== '-') await tellTypes(grades, flags, context);
  return grades.every(({ verdict }) => isPassed(verdict)) ? 0 : 1;
}

/** Tells of a test file that is not judged because of its name. */
function noteSkipped(lessonId: string, tests: string | undefined, { root, err }: Context): void {
  const shown = tests ?? `lessons/${lessonId}`;
  const news = skippedNews(path.resolve(tests ?? path.join(root, shown)), shown);
  if (news !== undefined) err(`${news}\n`);
}

/** Notes the progress, and tells what is wrong with its file. */
function note(lessonId: string, grade: Grade, progress: ProgressFile, { root, err }: Context): void {
  const problem = progress.problem();
  if (problem !== undefined) err(`${problem}\n`);
  if (!progress.record(lessonId, grade)) {
    err(`${catalogue.commands.progress.notWritten}\n`);
  }
  const news = starterNews(root, lessonId);
  if (news !== undefined) err(`${news}\n`);
}

/** TypeScript takes its time, and a type error changes no verdict: it comes last. */
async function tellTypes(
  grades: Grade[],
  { tests }: GradeFlags,
  { root, out, width, env = process.env }: Context,
): Promise<void> {
  if (env.KATA_TYPES === 'off') return;
  const types = new TypeNotes(root);
  for (const { lesson, verdict } of grades) {
    const folder = path.join(root, 'lessons', lesson);
    // Our own solutions are checked with the rest of the kit.
    const isOurs = path.resolve(tests ?? folder) === path.join(root, 'solutions', lesson);
    const files = verdict === 'broken' || isOurs ? undefined : readFiles(tests ?? folder);
    if (!files) continue;
    const [first, ...others] = await types.on(folder, files);
    if (first === undefined) continue;
    const about = grades.length > 1 ? `${lesson}: ` : '';
    out('\n');
    for (const line of [about + first, ...others]) out(`${wrapped(line, width).join('\n')}\n`);
  }
  types.close();
}

function writeJson(file: string, grades: Grade[], context: Context): void {
  const text = `${JSON.stringify(grades, null, 2)}\n`;
  if (file === '-') return context.out(text);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotWrite(file, fileProblem(error)));
  }
}
