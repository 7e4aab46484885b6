import type { Grade } from '../../judge/grade.ts';
import { answersOf } from '../../reports/answer-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { name, prose } from '../words.ts';
import { numbered, type NumberedBug } from './board.ts';
import { titleOfBug, type Naming } from './titles.ts';

const { grade: words, pages } = catalogue;
const mostNames = 20;

/** Every bug with its number on the board, task by task: what it does, and which tests notice it. */
export function bugSection(grade: Grade, naming: Naming, prefix: string): Html | false {
  if (grade.verdict === 'broken' || grade.tasks.length === 0) return false;
  const bugs = numbered(grade.bugs);
  return html`<section class="bugs" id="${prefix}-bugs">
    <h2>${pages.report.bugs}</h2>
    ${grade.tasks.map((task) => {
      const answers = answersOf(grade, task.task).filter(({ message }) => message !== undefined);
      return html`<h3 id="${prefix}-bugs-of-${task.task}">
          ${prose(pages.report.taskOf(task.task, task.title))}
        </h3>
        ${
          answers.length > 0 &&
          html`<ul class="answers">
            ${answers.map(({ number, message, state }) => html`<li data-state="${state}">${prose(`${number}: ${message}`)}</li>`)}
          </ul>`
        }
        <ol class="bug-list">
          ${bugs.filter((bug) => bug.task === task.task).map((bug) => bugItem(bug, grade, naming, prefix))}
        </ol> `;
    })}
  </section>`;
}

function bugItem(bug: NumberedBug, { full }: Grade, naming: Naming, prefix: string): Html {
  const { number, caughtBy, noticed = '' } = bug;
  const id = `${prefix}-told-${number}`;
  const title = titleOfBug(bug, naming);
  if (caughtBy.length === 0)
    return html`<li id="${id}" value="${number}" data-state="missed"><p>${prose(title)}</p></li> `;
  const names = [...new Set(caughtBy)];
  const more = names.length - mostNames;
  return html`<li id="${id}" value="${number}" data-state="caught">
    <p>${prose(words.caught(title))}</p>
    <details id="${id}-more">
      <summary>${full ? pages.report.caughtBy(names.length) : pages.report.caughtByOne}</summary>
      <ul>
        ${names.slice(0, mostNames).map((one, index) => html`<li>${name(one)}${index === 0 && noticed !== '' && html`: <q class="noticed">${prose(noticed)}</q>`}</li>`)}
      </ul>
      ${more > 0 && html`<p>${words.more(more)}</p>`}
    </details>
  </li> `;
}
