import type { CoachState } from '../coach/state.ts';
import { placeOf } from '../coach/writing-place.ts';
import type { Grade } from '../judge/grade.ts';
import { unsolvedTasks } from '../learner/hint-subjects.ts';
import { readTask } from '../learner/open-lesson.ts';
import { placeText } from '../learner/place.ts';
import { html, type Html } from '../pages/html.ts';
import { catalogue } from '../sentences/sentences.ts';
import { lessonText } from './lesson-text.ts';

const { lesson: sentences } = catalogue.web;

interface LessonPart {
  root: string;
  state: CoachState;
  /** The one that is shown. */
  grade: Grade | undefined;
}

/** The lesson's page with the task to do now, and where to write it. */
export function lessonRegion({ root, state, grade }: LessonPart): Html {
  const { lesson } = state;
  // The page's title stands above everything.
  const text = readTask(root, lesson).replace(/^\s*# .*$/m, '');
  const tasks = grade?.tasks.length;
  const current = grade && unsolvedTasks(grade).at(0);
  return html`<section id="live-lesson" class="side-part" aria-labelledby="live-lesson-title">
<h2 id="live-lesson-title">${sentences.heading}</h2>
<p id="live-place">${sentences.file} <code>${placeText(placeOf(state))}</code></p>
<details id="live-text-of-${lesson.id}" open>
<summary>${sentences.read}</summary>
<div class="lesson-text">${lessonText(text, { deeper: 1, tasks, current })}</div>
</details>
</section>`;
}
