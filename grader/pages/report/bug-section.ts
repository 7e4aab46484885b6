import type { Grade } from '../../judge/grade.ts';
import { answersOf } from '../../reports/answer-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { cleanLine } from '../../terminal/clean-text.ts';
import { longestName, name, prose } from '../words.ts';
import { numbered, type NumberedBug } from './board.ts';
import { heading, type Place } from './place.ts';
import { titleOfBug, type Naming } from './titles.ts';

const { grade: words, pages, formats } = catalogue;
const mostNames = 20;

/** Every bug with its number on the board, task by task: what it does, and which tests notice it. */
export function bugSection(grade: Grade, naming: Naming, place: Place): Html | false {
  if (grade.verdict === 'broken' || grade.tasks.length === 0) return false;
  const bugs = numbered(grade.bugs);
  return html`<section class="bugs" id="${place.prefix}-bugs">
    ${heading(place, 1, 'bugs-title', pages.report.bugs)}
    ${grade.tasks.map((task) => {
      const own = bugs.filter((bug) => bug.task === task.task);
      const title = prose(formats.task(task.task, task.title));
      return html`${heading(place, 2, `bugs-of-${task.task}`, title)} ${answerList(grade, task.task)}
        <ol class="bug-list">
          ${own.map((bug) => bugItem(bug, grade, naming, place))}
        </ol>`;
    })}
  </section>`;
}

/** In a lesson with a report of mutants: what is to be said of the learner's answers. */
function answerList(grade: Grade, task: number): Html | false {
  const told = answersOf(grade, task).filter(({ message }) => message !== undefined);
  if (told.length === 0) return false;
  return html`<ul class="answers">
    ${told.map(({ number, message, state }) => html`<li data-state="${state}">${prose(`${number}: ${message}`)}</li>`)}
  </ul>`;
}

function bugItem(bug: NumberedBug, { full }: Grade, naming: Naming, { prefix }: Place): Html {
  const { number, caughtBy, noticed = '' } = bug;
  const id = `${prefix}-told-${number}`;
  const title = titleOfBug(bug, naming);
  const names = [...new Set(caughtBy)];
  if (names.length === 0)
    return html`<li id="${id}" value="${number}" data-state="missed">
      <p class="state">${prose(title)}</p>
    </li>`;
  const more = names.length - mostNames;
  return html`<li id="${id}" value="${number}" data-state="caught">
    <p class="state">${prose(words.caught(title))}</p>
    <details id="${id}-more">
      <summary>${full ? pages.report.caughtBy(names.length) : pages.report.caughtByOne}</summary>
      <ul>
        ${names.slice(0, mostNames).map((one) => html`<li>${name(one)}</li>`)}
      </ul>
      ${more > 0 && html`<p>${words.more(more)}</p>`}
      ${noticed !== '' && html`<p>${prose(words.noticed(cleanLine(names[0], longestName), noticed), 2000)}</p>`}
    </details>
  </li>`;
}
