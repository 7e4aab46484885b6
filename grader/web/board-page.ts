import type { CoachState } from '../coach/state.ts';
import type { Lesson } from '../course/course.ts';
import type { LessonRow } from '../learner/lesson-rows.ts';
import { clientScript } from '../pages/client-script.ts';
import { html, type Html } from '../pages/html.ts';
import { ownText } from '../pages/own-text.ts';
import { pageShell, policyFor } from '../pages/page-shell.ts';
import { catalogue, language } from '../sentences/sentences.ts';
import { fillingScript } from './filling-script.ts';
import { courseRegion } from './course-region.ts';
import { hintsRegion } from './hints-region.ts';
import { lessonRegion } from './lesson-region.ts';
import { reportRegion } from './report-region.ts';
import type { Shown } from './shown.ts';
import { statusRegion } from './status-region.ts';
import type { Regions } from './stream.ts';

const { web: sentences } = catalogue;
const style = ownText(import.meta.dirname, 'board.css');

/** All that the board is made from. */
export interface Sight {
  root: string;
  state: CoachState;
  shown: Shown;
  rows: LessonRow[];
  /** The lesson that is open; nothing where it cannot be loaded. */
  lesson: Lesson | undefined;
  /** The texts of its modules, by path. */
  sources: Record<string, string>;
}

/** The parts that change, by their ids. */
export function boardRegions(sight: Sight): Regions {
  return Object.fromEntries(Object.entries(partsOf(sight)).map(([id, part]) => [id, part.text]));
}

/** The whole page as it is now, and what it may use. Without JavaScript it loads itself again. */
export function boardPage(sight: Sight): { text: string; policy: string } {
  const shell = {
    title: sentences.title(sight.state.lesson.id),
    language,
    body: bodyOf(partsOf(sight)),
    scripts: [clientScript('board'), fillingScript()],
    style,
    csp: { 'connect-src': "'self'", 'form-action': "'self'" },
  };
  return { text: pageShell(shell), policy: `${policyFor(shell)}; frame-ancestors 'none'` };
}

type Part = 'live-status' | 'live-report' | 'live-lesson' | 'live-hints' | 'live-course';

function partsOf({ root, state, shown, rows, lesson, sources }: Sight): Record<Part, Html> {
  return {
    'live-status': statusRegion(state, shown),
    'live-report': reportRegion({ state, shown, lesson, sources }),
    'live-course': courseRegion(rows, state),
    'live-hints': hintsRegion({ root, state, grade: shown.grade, lesson }),
    'live-lesson': lessonRegion({ root, state, grade: shown.grade }),
  };
}

function bodyOf(parts: Record<Part, Html>): Html {
  const { lost, replaced, failed, skip, noScript, ways } = sentences;
  return html`<a class="skip" href="#live-report">${skip}</a>
<noscript><meta http-equiv="refresh" content="5"><p class="notice">${noScript}</p></noscript>
<p id="live-connection" class="live-connection" role="alert" data-lost="${lost}" data-replaced="${replaced}" data-failed="${failed}" hidden></p>
<nav class="live-ways" aria-label="${ways.heading}"><a href="#live-report">${ways.report}</a> <a href="#live-course">${ways.course}</a> <a href="#live-hints">${ways.hints}</a> <a href="#live-lesson">${ways.lesson}</a></nav>
<div class="live">
<main>
${parts['live-status']}
${parts['live-report']}
</main>
<aside aria-label="${sentences.course.heading}">
${parts['live-course']}
${parts['live-hints']}
${parts['live-lesson']}
</aside>
</div>`;
}
