import { verdicts } from '../../judge/verdicts.ts';
import type { SubmissionRecord } from '../../records/submission-record.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import type { ClassRoom, LessonColumn, Student } from './class-room.ts';
import type { Names } from './names.ts';

const { classPage: words, grade, formats } = catalogue;
const { lessons: sentences } = words;

/** Students × lessons: the mark, and a sign for the verdict. */
export function lessonSection({ students, lessons }: ClassRoom, names: Names): Html {
  return html`<section aria-labelledby="lessons">
    <h2 id="lessons">${sentences.title}</h2>
    ${students.length === 0 ? html`<p>${sentences.none}</p>` : lessonTable(students, lessons, names)}
  </section>`;
}

function lessonTable(students: Student[], lessons: LessonColumn[], names: Names): Html {
  return html`<p>${sentences.intro} <span data-needs-script hidden>${sentences.sort}</span></p>
    <ul class="legend">
      ${verdicts
        .toReversed()
        .map((verdict) => html`<li class="v-${verdict}">${grade.verdicts[verdict]}</li> `)}
      <li class="v-none">${sentences.nothing}</li>
    </ul>
    <div class="wide tall" role="region" aria-labelledby="lessons" tabindex="0">
      <table class="class-table" data-sortable>
        <caption class="unseen">${sentences.title}</caption>
        <thead>
          <tr>
            <th scope="col" data-by="text" aria-sort="ascending">${words.student}</th>
            <th scope="col" data-by="number">${words.mark}</th>
            <th scope="col" data-by="number" title="${words.missedBugsWhy}">${words.missedBugs}</th>
            ${lessons.map(
              ({ id, title }) =>
                html`<th scope="col" data-by="number" title="${title}"><span class="turned"><b>${id.split('-')[0]}</b> ${title}</span></th>`,
            )}
          </tr>
          <tr class="middle">
            <th scope="row">${sentences.middleMark}</th>
            <td></td>
            <td></td>
            ${lessons.map(({ middleMark }) => html`<td>${middleMark}</td>`)}
          </tr>
        </thead>
        <tbody>
          ${students.map(
            ({ name, mark, missed, answers }) =>
              html`<tr><th scope="row">${names.of(name)}</th><td>${mark}</td><td>${missed}</td>${lessons.map(({ id }) => cell(answers.get(id)))}</tr>\n`,
          )}
        </tbody>
      </table>
    </div>`;
}

/** The words of a cell are of no size: they are for those who cannot see the sign. */
const signs = Object.fromEntries(
  Object.entries({ ...grade.verdicts, ...formats.statuses }).map(([key, said]) => [
    key,
    html`<i>${said} </i>`,
  ]),
);
const nothing = html`<td class="v-none"><i>${sentences.nothing}</i></td>`;

function cell(record: SubmissionRecord | undefined): Html {
  if (!record || record.status === 'no-tests') return nothing;
  const { grade: judged, status, mark } = record;
  const said = judged ? signs[judged.verdict] : signs[status];
  return html`<td class="v-${judged?.verdict ?? 'other'}">${said}${mark !== null && Math.floor(mark)}</td>`;
}
