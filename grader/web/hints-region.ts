import { isKnown, knowsHint, type CoachState } from '../coach/state.ts';
import type { Lesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { readTaskHints } from '../learner/hint-pages.ts';
import { hintsFor, type Hint } from '../learner/hints.ts';
import { ProgressFile } from '../learner/progress.ts';
import { html, type Html } from '../pages/html.ts';
import { catalogue } from '../sentences/sentences.ts';
import { lessonInline } from './lesson-text.ts';

const { hints: sentences } = catalogue.web;

interface HintsPart {
  root: string;
  state: CoachState;
  /** The one that is shown. */
  grade: Grade | undefined;
  lesson: Lesson | undefined;
}

/** The hints that were read on what is still open, and a button for the next one of each. */
export function hintsRegion(part: HintsPart): Html {
  return html`<section id="live-hints" class="side-part" aria-labelledby="live-hints-title">
<h2 id="live-hints-title">${sentences.heading}</h2>
${inside(part)}
</section>`;
}

function inside({ root, state, grade, lesson }: HintsPart): Html {
  const say = (sentence: string): Html => html`<p id="live-hints-said">${sentence}</p>`;
  if (grade?.verdict === 'broken') return say(sentences.broken);
  if (!grade || !lesson) return say(isKnown(state) ? sentences.none : sentences.later);
  const used = new Set(new ProgressFile(root).hintsUsed(lesson.id));
  const all = hintsFor(lesson, readTaskHints(root, lesson.id), grade);
  // If it could not be written down, the one that was just read is known all the same.
  const isRead = ({ id, text }: Hint): boolean => used.has(id) || state.hint?.text.endsWith(text) === true;
  if (all.length === 0) return say(knowsHint(state) ? sentences.none : sentences.later);

  const subjects = [...Map.groupBy(all, (hint) => hint.task ?? 0)];
  return html`<p class="soft" id="live-hints-said">${sentences.free}</p>
<form method="post" action="hint" id="live-hints-form">
${subjects.map(([task, hints]) => subjectPart(task, hints, hints.filter(isRead)))}</form>`;
}

/** @param task 0 for what mastered asks for */
function subjectPart(task: number, hints: Hint[], read: Hint[]): Html {
  const left = hints.length - read.length;
  const title = task === 0 ? undefined : sentences.onTask(task, hints[0].title);
  return html`<div id="live-hints-on-${task}">
${title !== undefined && html`<h3>${title}</h3>`}
${read.length > 0 && html`<ol class="hints">${read.map((hint) => html`<li>${task === 0 && html`<strong>${hint.title}.</strong> `}${lessonInline(hint.text)}</li>`)}</ol>`}
${left === 0 ? html`<p>${sentences.allRead}</p>` : html`<button type="submit" id="live-hint-on-${task}" name="task" value="${task}">${task === 0 ? sentences.nextOn(left) : sentences.next(task, left)}</button>`}
</div>
`;
}
