import type { CoachState } from '../coach/state.ts';
import { html, type Html } from '../pages/html.ts';
import { catalogue } from '../sentences/sentences.ts';
import { signFor } from './signs.ts';
import type { Shown } from './shown.ts';

const { status: sentences } = catalogue.web;

/** How far the newest save has been judged, and what kata has to say besides. A screen reader reads it aloud. */
export function statusRegion(state: CoachState, { grade, isOld }: Shown): Html {
  const isAtWork = state.problem === undefined && state.stage !== 'done';
  const verdict = grade && !isOld ? catalogue.grade.verdicts[grade.verdict] : undefined;
  return html`<div id="live-status" class="live-status" data-title="${titleOf(state, verdict)}"${isAtWork && html` data-at-work`}>
<p role="status" id="live-stage">${grade && !isOld && html`<strong id="live-verdict">${signFor(grade.verdict)} ${verdict}</strong> `}${state.problem ?? stageText(state)}${isOld && ` ${sentences.old}`}</p>
${notices(state).map((line) => html`<p class="notice">${line}</p>`)}
</div>`;
}

/** What the browser's tab says. */
function titleOf({ lesson }: CoachState, verdict = '…'): string {
  return `${verdict} – ${catalogue.web.title(lesson.id)}`;
}

function stageText({ stage, grade, full }: CoachState): string {
  switch (stage) {
    case 'starting':
      return sentences.starting;
    case 'running':
      return sentences.running;
    case 'correct':
      return sentences.onBugs;
    case 'bugs':
      return grade?.waitsFor ? catalogue.coach.waits(grade.waitsFor) : sentences.onMutants;
    case 'done':
      return full || grade?.bugs.length === 0 ? sentences.all : sentences.asking;
  }
}

/** What a key of the terminal asks for belongs there. */
function notices({ answer, asked, showsKeys, types }: CoachState): string[] {
  return [...(asked !== undefined || showsKeys ? [] : answer), ...types].filter((line) => line !== '');
}
