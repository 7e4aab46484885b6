import type { Grade } from '../judge/grade.ts';
import { gradeForStudent, type Revealing } from '../formats/for-student.ts';
import { catalogue, language } from '../sentences/sentences.ts';
import { clientScript } from './client-script.ts';
import { html, type Html } from './html.ts';
import { pageShell } from './page-shell.ts';
import { attentionSection } from './report/attention-section.ts';
import { boardSection } from './report/board-section.ts';
import { boardOf } from './report/board.ts';
import { bugSection } from './report/bug-section.ts';
import { explorer, explorerPolicy, explorerScript } from './report/explorer.ts';
import { footOf } from './report/foot.ts';
import { habitSection } from './report/habit-section.ts';
import { headOf, verdictOf } from './report/head.ts';
import { sourceSection } from './report/source-section.ts';
import { namingOf, type Naming } from './report/titles.ts';
import { prose } from './words.ts';

const { report: sentences } = catalogue.pages;

/** All that a report is made of: plain data. */
export interface ReportView {
  grade: Grade;
  lesson: Revealing & Pick<Naming, 'refactorings'> & { title: string };
  /** The texts of the modules that the lesson is about, by path: to show in them what gets through. */
  sources?: Record<string, string>;
  /** What to do next, where the verdict's own sentence does not say it all. */
  next?: string;
}

/**
 * What is in `<main>`: tells no more than the lesson reveals. What lives on from one save to the next has the same id.
 * @param level of its heading: 1 where it is alone
 */
export function reportBody(view: ReportView, level = 1): Html {
  const { lesson, next, sources = {} } = view;
  const grade = gradeForStudent(view.grade, lesson);
  const place = { prefix: prefixOf(view), level };
  const naming = namingOf(lesson, grade);
  return html`<article class="report" id="${place.prefix}" data-report>
    ${headOf(grade, { title: lesson.title, next }, place)} ${attentionSection(grade, place)}
    ${boardSection(boardOf(grade, place.prefix), grade, naming, place)} ${bugSection(grade, naming, place)}
    ${sourceSection(grade, sources, place)} ${habitSection(grade, place)} ${footOf(grade, place)}
  </article>`;
}

/** The whole document, in one file. */
export function reportPage(view: ReportView): string {
  return reportsPage([view]);
}

/** One file for several lessons: a part for each. */
export function reportsPage(views: ReportView[]): string {
  const isOne = views.length === 1;
  const title = isOne ? sentences.title(views[0].lesson.title) : sentences.titleOfMany(views.length);
  const library = explorerScript();
  const explored = explorer(
    views.map(({ grade, lesson, sources }) => ({ grade: gradeForStudent(grade, lesson), sources })),
    library,
  );
  const reports = isOne
    ? reportBody(views[0])
    : html`<h1>${title}</h1>
        ${contents(views)} ${views.map((view) => reportBody(view, 2))}`;
  return pageShell({
    title,
    language,
    body: html`<main id="main">${reports} ${explored}</main>`,
    scripts: [clientScript('board'), ...(explored ? [clientScript('explorer')] : [])],
    ...(explored && { laterScripts: [library], csp: explorerPolicy }),
  });
}

function contents(views: ReportView[]): Html {
  return html`<nav class="contents" aria-label="${sentences.lessons}">
    <ul>
      ${views.map(
        (view) =>
          html`<li>
            <a href="#${prefixOf(view)}">${prose(`${view.grade.lesson}: ${view.lesson.title}`)}</a>
            ${verdictOf(view.grade)}
          </li>`,
      )}
    </ul>
  </nav>`;
}

function prefixOf({ grade }: ReportView): string {
  return `lesson-${grade.lesson}`;
}
