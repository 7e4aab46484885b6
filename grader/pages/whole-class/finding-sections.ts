import { sharedMistakes, type SharedMistake } from '../../formats/class-findings.ts';
import type { Likeness } from '../../formats/likeness.ts';
import type { SubmissionRecord } from '../../records/submission-record.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { prose } from '../words.ts';
import type { Names } from './names.ts';

const { classPage: words, grade, formats } = catalogue;
const { mistakes: sentences, likeness: alike } = words;
const mostMistakes = 50;

/** Tests of several students that do not count for the same reason. */
export function mistakeSection(records: SubmissionRecord[], names: Names): Html {
  const all = sharedMistakes(records);
  const shown = all.slice(0, mostMistakes);
  return html`<section aria-labelledby="mistakes">
    <h2 id="mistakes">${sentences.title}</h2>
    ${
      all.length === 0
        ? html`<p>${sentences.none}</p>`
        : html`<p>${sentences.intro}</p>
            ${mistakeTable(shown, names)}
            ${all.length > shown.length && html`<p>${sentences.cut(shown.length, all.length)}</p>`}`
    }
  </section>`;
}

function mistakeTable(mistakes: SharedMistake[], names: Names): Html {
  return html`<div class="wide" role="region" aria-labelledby="mistakes" tabindex="0">
    <table class="list-table">
      <caption class="unseen">${sentences.title}</caption>
      <thead>
        <tr>
          <th scope="col">${sentences.message}</th>
          <th scope="col">${sentences.reason}</th>
          <th scope="col">${words.bugs.lesson}</th>
          <th scope="col">${sentences.students}</th>
        </tr>
      </thead>
      <tbody>
        ${mistakes.map(
          ({ message, reason, lesson, students }) => html`<tr>
            <th scope="row">${prose(message)}</th>
            <td>${grade.reasons[reason]}</td>
            <td><bdi>${lesson}</bdi></td>
            <td><details><summary>${students.length}</summary>${students.map((one, index) => html`${index > 0 && ', '}${names.of(one)}`)}</details></td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Suites that are alike: a hint to look. @param pairs undefined where suites were not compared */
export function likenessSection(pairs: Likeness[] | undefined, names: Names): Html {
  return html`<section aria-labelledby="likeness">
    <h2 id="likeness">${alike.title}</h2>
    <p class="when-hidden">${alike.hidden}</p>
    <div class="not-when-hidden">
      ${pairs === undefined ? html`<p>${alike.notCompared}</p>` : pairList(pairs, names)}
    </div>
  </section>`;
}

function pairList(pairs: Likeness[], names: Names): Html {
  const { likeness: told } = formats;
  if (pairs.length === 0) return html`<p>${told.none}</p>`;
  return html`<p>${told.hint}</p>
    <p>${told.how}</p>
    <ul class="plain">
      ${pairs.map(
        ({ lesson, students: [one, other], share, places }) => html`<li>
          <details>
            <summary>${names.of(one)} + ${names.of(other)} · ${told.share(lesson, Math.round(share * 100))}</summary>
            <ul>
              ${places.map(({ files, lines }) => html`<li><bdi>${told.place(files[0], ...lines[0], files[1], ...lines[1])}</bdi></li>`)}
            </ul>
          </details>
        </li>`,
      )}
    </ul>`;
}
