import type { Lesson } from '../course/course.ts';
import type { CoachState } from '../coach/state.ts';
import { html, type Html } from '../pages/html.ts';
import { reportBody } from '../pages/report-page.ts';
import { prose } from '../pages/words.ts';
import type { Shown } from './shown.ts';

interface ReportPart {
  state: CoachState;
  shown: Shown;
  /** Nothing where it cannot be loaded. */
  lesson: Lesson | undefined;
  /** The texts of the lesson's modules, by path. */
  sources: Record<string, string>;
}

/** The report page on the newest save that is known; before that, only what the lesson is. */
export function reportRegion({ state, shown, lesson, sources }: ReportPart): Html {
  const { grade, isOld } = shown;
  return html`<div id="live-report" class="live-report"${isOld && html` aria-busy="true"`}>
${grade && lesson ? reportBody({ grade, lesson, sources }) : emptyReport(state, lesson)}
</div>`;
}

function emptyReport({ lesson: { id }, problem }: CoachState, lesson: Lesson | undefined): Html {
  return html`<article class="report" id="lesson-${id}">
<header class="head" id="lesson-${id}-head">
<p class="kicker"><bdi>${id}</bdi></p>
<h1 id="lesson-${id}-title">${lesson ? prose(lesson.title) : id}</h1>
${problem !== undefined && html`<p class="message" id="lesson-${id}-message">${prose(problem)}</p>`}
</header>
</article>`;
}
