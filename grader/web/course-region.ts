import { hasPassed, type CoachState } from '../coach/state.ts';
import { html, type Html } from '../pages/html.ts';
import type { Chapter, LessonRow } from '../learner/lesson-rows.ts';
import { stateOf } from '../reports/lesson-list.ts';
import { isDone, wordFor } from '../reports/lesson-state.ts';
import { catalogue } from '../sentences/sentences.ts';
import { signFor } from './signs.ts';

const { course: sentences } = catalogue.web;
const { chapters } = catalogue.commands.list;

/** How far the course is, and its lessons by chapter: each is a button that opens it. */
export function courseRegion(rows: LessonRow[], state: CoachState): Html {
  const open = state.lesson.id;
  const done = rows.map(stateOf).filter(isDone).length;
  const next = hasPassed(state) ? rows.find(({ id }) => id === state.lesson.next) : undefined;
  return html`<section id="live-course" class="side-part" aria-labelledby="live-course-title">
<h2 id="live-course-title">${sentences.heading}</h2>
<p id="live-course-progress">${sentences.progress(done, rows.length)}</p>
<p class="course-bar" aria-hidden="true">${rows.map((row) => html`<i data-state="${stateOf(row)}"${row.id === open && html` class="open"`}></i>`)}</p>
${next && html`<form method="post" action="lesson" id="live-next"><button type="submit" class="main" name="lesson" value="${next.id}">${sentences.next(next.title)}</button></form>`}
<details id="live-lessons">
<summary>${sentences.choose}</summary>
<form method="post" action="lesson" id="live-lessons-form">
${(Object.keys(chapters) as Chapter[]).map((chapter) => chapterPart(chapter, rows, open))}</form>
</details>
</section>`;
}

function chapterPart(chapter: Chapter, rows: LessonRow[], open: string): Html | false {
  const own = rows.filter(({ chapterId }) => chapterId === chapter);
  if (own.length === 0) return false;
  return html`<h3 id="live-chapter-${chapter}">${chapters[chapter]}</h3>
<ol class="lessons" aria-labelledby="live-chapter-${chapter}">
${own.map((row) => lessonItem(row, row.id === open))}</ol>
`;
}

function lessonItem(row: LessonRow, isOpen: boolean): Html {
  const { id, title, duration, path } = row;
  const state = stateOf(row);
  return html`<li id="live-open-${id}"><button type="submit" name="lesson" value="${id}"${isOpen && html` aria-current="true"`}>
<span class="sign" data-state="${state}" aria-hidden="true">${signFor(state)}</span>
<span class="lesson-title"><span class="lesson-number">${id.split('-')[0]}</span> ${title}</span>
<small>${[wordFor(state), catalogue.commands.list.minutes(duration), path === 'core' && sentences.core, isOpen && sentences.current].filter((part) => part !== false).join(' · ')}</small>
</button></li>
`;
}
