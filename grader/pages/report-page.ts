import type { Grade } from '../judge/grade.ts';
import { catalogue, language } from '../sentences/sentences.ts';
import { gradeForStudent, type Revealing } from '../formats/for-student.ts';
import { html, type Html } from './html.ts';
import { pageShell } from './page-shell.ts';
import { boardOf } from './report/board.ts';
import { boardSection } from './report/board-section.ts';
import { bugSection } from './report/bug-section.ts';
import { headOf } from './report/head.ts';
import { attentionSection } from './report/attention-section.ts';
import { namingOf, type Naming } from './report/titles.ts';

/** All that a report is made of: plain data. */
export interface ReportView {
  grade: Grade;
  lesson: Revealing & Pick<Naming, 'refactorings'> & { title: string };
  /** The texts of the modules that the lesson is about, by path: to show in them what gets through. */
  sources?: Record<string, string>;
  /** What to do next, where the verdict's own sentence does not say it all. */
  next?: string;
}

/** What is in `<main>`: tells no more than the lesson reveals. What lives on from one save to the next has the same id. */
export function reportBody(view: ReportView): Html {
  const { lesson, next } = view;
  const grade = gradeForStudent(view.grade, lesson);
  const prefix = `lesson-${grade.lesson}`;
  const naming = namingOf(lesson, grade);
  const board = boardOf(grade, prefix);
  return html`<article class="report" id="${prefix}">
    ${headOf(grade, { title: lesson.title, next, prefix })} ${attentionSection(grade, prefix)}
    ${boardSection(board, grade, naming, prefix)} ${bugSection(grade, naming, prefix)}
  </article>`;
}

/** The whole document, in one file. */
export function reportPage(view: ReportView): string {
  return pageShell({
    title: catalogue.pages.report.title(view.lesson.title),
    language,
    body: html`<main id="main">${reportBody(view)}</main>`,
  });
}
