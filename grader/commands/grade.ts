import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { starterNews } from '../learner/starter-news.ts';
import type { Lesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { fileProblem } from '../course/file-problem.ts';
import { refuseChangedSource } from '../course/source.ts';
import { skippedNews } from '../course/suite.ts';
import type { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import type { LessonState } from '../reports/lesson-state.ts';
import { levelNamed } from '../session/sandbox/level.ts';
import { confirmationLines } from '../reports/confirmation-report.ts';
import { runSummary } from '../reports/run-summary.ts';
import { catalogue } from '../sentences/sentences.ts';
import { TypeNotes } from '../types/type-notes.ts';
import type { ReportView } from '../pages/report-page.ts';
import { UsageError } from '../usage-error.ts';
import type { Context } from '../terminal/context.ts';
import { gradeForStudent } from '../formats/for-student.ts';
import { checkFormat, formatted, type FormatFlags } from './grade-format.ts';
import { checkHtmlFile, viewOf, writeHtml } from './grade-html.ts';
import { gradeText, nextStep } from './grade-text.ts';

export interface GradeFlags extends FormatFlags {
  /** Every lesson of the course. */
  all?: boolean;
  tests?: string;
  /** What holds the tests, where they are other people's. */
  sandbox?: string;
  json?: string;
  mutants: boolean;
  /** Tells also what is caught, and every mutant that is alive. */
  full?: boolean;
  /** Shows which test notices which bug. */
  table?: boolean;
  /** Writes a page for a browser. */
  html?: string;
  /** Shows how the score came about. */
  why?: boolean;
  /** Asks so many catches again in sealed processes. */
  confirm?: number | 'all';
  seed: number;
}

/** `kata grade [lesson…]` @returns 0 when every lesson is passed, else 1; 2 where one of several cannot be graded */
export async function gradeCommand(names: string[], flags: GradeFlags, context: Context): Promise<number> {
  const { root, out } = context;
  const progress = new ProgressFile(root);
  const ids = lessonsFor(names, flags, progress, context);
  if (flags.tests !== undefined && !path.relative(path.resolve(flags.tests), root).startsWith('..')) {
    throw new UsageError(catalogue.usage.wholeCourse(flags.tests || '.'));
  }
  checkHtmlFile(flags.html);
  checkFormat(flags, flags, ids.length, context);
  const sandbox = flags.sandbox === undefined ? undefined : levelNamed(flags.sandbox);
  refuseChangedSource(root);
  if (sandbox === undefined && isForeign(flags.tests, root))
    context.err(`${catalogue.sandbox.unprotected}\n`);
  // Vitest takes its time: mistakes in what was typed are told before.
  const { Grader: GraderClass } = await import('../grader.ts');
  const grader = new GraderClass(root, { sandbox });
  const types = new TypeNotes(root);
  const grades: Grade[] = [];
  const views: ReportView[] = [];
  const isQuiet = flags.json === '-' || flags.out === '-';
  const states = new Map<string, LessonState>(ids.map((id) => [id, 'not-graded']));
  try {
    for (const lesson of ids.map((id) => grader.load(id))) {
      const grade = await gradeOf(lesson, grader, flags).catch((error: unknown) => {
        // Of several lessons the others are graded all the same.
        if (ids.length === 1 || !(error instanceof UsageError)) throw error;
        context.err(`${error.message}\n`);
      });
      if (!grade) continue;
      if (grades.length > 0 && !isQuiet) out('\n');
      grades.push(flags.forStudent ? gradeForStudent(grade, lesson) : grade);
      states.set(lesson.id, grade.verdict);
      noteSkipped(lesson.id, flags.tests, context);
      if (flags.tests === undefined) note(lesson.id, grade, progress, context);
      if (flags.html !== undefined) {
        const next =
          ids.length === 1 && flags.tests === undefined ? nextStep(root, lesson, grade) : undefined;
        views.push(viewOf(root, lesson, grade, next));
      }
      if (flags.format !== undefined) {
        writeTo(flags.out!, await formatted(flags, grade, lesson, grader, context), context);
      }
      if (!isQuiet) {
        out(await gradeText(lesson, grade, { ...flags, types, isAlone: ids.length === 1 }, context));
        for (const line of confirmationLines(grade)) out(`${line}\n`);
      }
    }
  } finally {
    types.close();
    await grader.close();
  }
  if (flags.json !== undefined) writeTo(flags.json, `${JSON.stringify(grades, null, 2)}\n`, context);
  if (flags.html !== undefined && views.length > 0) {
    writeHtml(flags.html, views);
    if (!isQuiet) out(`${catalogue.pages.html.written(flags.html)}\n`);
  }
  if (ids.length > 1 && !isQuiet) out(`\n${runSummary(states, context).join('\n')}\n`);
  if (grades.length < ids.length) return 2;
  return grades.every(({ verdict }) => isPassed(verdict)) ? 0 : 1;
}

/** Whether somebody else may have written them: what is in the course is the reader's own, or the course's. */
function isForeign(tests: string | undefined, root: string): boolean {
  if (tests === undefined || !existsSync(tests)) return false;
  const place = path.relative(realpathSync(root), realpathSync(tests));
  return place.startsWith('..') || path.isAbsolute(place);
}

function gradeOf(
  lesson: Lesson,
  grader: Grader,
  { tests, seed, mutants, table, html, confirm }: GradeFlags,
): Promise<Grade> {
  const isFull = table || html !== undefined;
  return grader.grade(lesson, {
    tests,
    seed,
    hasNoMutants: !mutants,
    isFull,
    asksEach: isFull,
    namesKillers: isFull,
    confirm,
  });
}

/** The ids of the lessons to grade: those that are named, all, or the current one. */
function lessonsFor(
  names: string[],
  { all, tests }: GradeFlags,
  progress: ProgressFile,
  { root, cwd }: Context,
): string[] {
  if (all && names.length > 0) throw new UsageError(catalogue.usage.allOrNames);
  if (tests !== undefined && (all || names.length > 1)) throw new UsageError(catalogue.usage.oneLesson);
  if (all) return lessonIds(root);
  if (names.length === 0) return [currentLesson(lessonIds(root), progress)];
  return [...new Set(names.map((name) => findLessonId(root, name, cwd)))];
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

function writeTo(file: string, text: string, context: Context): void {
  if (file === '-') return context.out(text);
  try {
    writeFileSync(file, text);
  } catch (error) {
    throw new UsageError(catalogue.usage.cannotWrite(file, fileProblem(error)));
  }
}
