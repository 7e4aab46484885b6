import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileProblem } from '../course/file-problem.ts';
import { readSource, type Lesson } from '../course/course.ts';
import { writeWhole } from '../formats/write-whole.ts';
import type { Grade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import { reportsPage, type ReportView } from '../pages/report-page.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.pages.html;

/** Refuses a file that cannot be written, before anything is graded. @throws UsageError */
export function checkHtmlFile(file: string | undefined): void {
  if (file === undefined) return;
  if (file === '' || file === '-') throw new UsageError(sentences.noScreen);
  const folder = path.dirname(path.resolve(file));
  if (!existsSync(folder)) throw new UsageError(sentences.noFolder(file, path.dirname(file)));
  if (!statSync(folder).isDirectory()) throw new UsageError(sentences.noFolder(file, path.dirname(file)));
  if (existsSync(file) && statSync(file).isDirectory()) throw new UsageError(sentences.isFolder(file));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(sentences.cannotWrite(file, fileProblem(error)));
  }
}

/** What the page shows of a lesson. The code is told when the bugs are caught. */
export function viewOf(root: string, lesson: Lesson, grade: Grade, next: string | undefined): ReportView {
  const mutants = isPassed(grade.verdict) ? grade.mutants : null;
  const files = [...(mutants?.survivors ?? []), ...(mutants?.each ?? [])].map(({ file }) => file);
  const sources = Object.fromEntries([...new Set(files)].map((file) => [file, readSource(root, file)]));
  return { grade, lesson, sources, next };
}

/** Writes one page on all of them. @throws UsageError */
export function writeHtml(file: string, views: ReportView[]): void {
  try {
    writeWhole(file, reportsPage(views));
  } catch (error) {
    throw new UsageError(sentences.cannotWrite(file, fileProblem(error)));
  }
}
