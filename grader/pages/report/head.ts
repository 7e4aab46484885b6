import type { Grade } from '../../judge/grade.ts';
import { answerCount, answersOf } from '../../reports/answer-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { heading, type Place } from './place.ts';
import { verdictSigns } from '../signs.ts';
import { prose } from '../words.ts';

const { grade: words, pages } = catalogue;
const longestMessage = 2000;

/** The verdict in a word and a sign. */
export function verdictOf({ verdict }: Pick<Grade, 'verdict'>): Html {
  return html`<strong class="verdict" data-verdict="${verdict}"
    ><span aria-hidden="true">${verdictSigns[verdict]}</span> ${words.verdicts[verdict]}</strong
  >`;
}

/** What the page says first: the verdict, the next step, and how far each task is. */
export function headOf(grade: Grade, { title, next }: { title: string; next?: string }, place: Place): Html {
  const { prefix } = place;
  const { lesson, verdict, message, score, mutants, bugs, tasks } = grade;
  const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const figures = [
    bugs.length > 0 && verdict !== 'broken' && pages.report.caught(caught, bugs.length),
    mutants && mutants.gradable > 0 && words.killed(mutants.killed, mutants.gradable),
    score !== null && pages.report.score(score),
  ].filter((one) => one !== false && one !== null);
  return html`<header class="head" id="${prefix}-head">
    <p class="kicker"><bdi>${lesson}</bdi></p>
    ${heading(place, 0, 'title', prose(title))}
    <p id="${prefix}-verdict">${verdictOf(grade)}</p>
    <p class="message" id="${prefix}-message">${prose(message, longestMessage)}</p>
    ${next !== undefined && html`<p class="next" id="${prefix}-next">${prose(next)}</p>`}
    ${
      figures.length > 0 &&
      html`<ul class="figures" id="${prefix}-figures">
        ${figures.map((one) => html`<li>${one}</li>`)}
      </ul>`
    }
    ${
      verdict !== 'broken' &&
      tasks.length > 0 &&
      html`<ol class="tasks" id="${prefix}-tasks">
        ${tasks.map((task) => taskLine(grade, task, place))}
      </ol>`
    }
  </header>`;
}

/** A task with a square for each of its bugs. */
function taskLine(grade: Grade, task: Grade['tasks'][number], { prefix }: Place): Html {
  const own = grade.bugs.filter((bug) => bug.task === task.task);
  const state = [
    task.bugs === 0 ? '' : words.caughtOf(task.caught, task.bugs),
    answerCount(answersOf(grade, task.task)),
    task.open ? words.open : '',
  ].filter(Boolean);
  return html`<li id="${prefix}-task-${task.task}">
    <span class="task-title">${prose(catalogue.formats.task(task.task, task.title))}</span>
    <span class="squares" aria-hidden="true"
      >${own.map(({ caughtBy }) => html`<i class="${caughtBy.length > 0 ? 'full' : 'empty'}"></i>`)}</span
    >
    <span class="task-state">${state.join(', ')}</span>
  </li>`;
}
