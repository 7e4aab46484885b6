import type { AskedBug } from '../../formats/class-findings.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { prose } from '../words.ts';
import type { ClassRoom, LessonColumn, Student } from './class-room.ts';
import type { Names } from './names.ts';

const { classPage: words } = catalogue;
const { bugs: sentences } = words;
const most = 10;
const barWidth = 100;

/** What most students miss in the whole class, then students × bugs: one lesson at a time, since that is a lot. */
export function bugSection({ students, lessons }: ClassRoom, names: Names): Html {
  const asked = lessons.filter(({ bugs }) => bugs.length > 0);
  const hardest = asked
    .flatMap(({ id, title, bugs }) => bugs.map((bug) => ({ ...bug, title: `${id.split('-')[0]} ${title}` })))
    .filter(({ missed }) => missed > 0)
    .toSorted((a, b) => b.missed / b.asked - a.missed / a.asked || b.missed - a.missed)
    .slice(0, most);
  if (asked.length === 0) return sectionOf(html`<p>${sentences.noBugs}</p>`);
  return sectionOf(html`<h3>${sentences.most}</h3>
    ${hardest.length === 0 ? html`<p>${sentences.none}</p>` : hardestTable(hardest)}
    <h3>${sentences.byLesson}</h3>
    <p>${sentences.intro}</p>
    <ul class="legend">
      <li class="l-caught">${sentences.caught}</li>
      <li class="l-missed">${sentences.missed}</li>
      <li class="v-none">${sentences.notAsked}</li>
    </ul>
    ${asked.map((lesson) => lessonBugs(lesson, students, names))}`);
}

function sectionOf(content: Html): Html {
  return html`<section aria-labelledby="bugs">
    <h2 id="bugs">${sentences.title}</h2>
    ${content}
  </section>`;
}

function hardestTable(bugs: (AskedBug & { title: string })[]): Html {
  return html`<div class="wide" role="region" aria-label="${sentences.most}" tabindex="0">
    <table class="list-table">
      <caption class="unseen">${sentences.most}</caption>
      <thead>
        <tr>
          <th scope="col">${sentences.bug}</th>
          <th scope="col">${sentences.lesson}</th>
          <th scope="col">${sentences.missedBy}</th>
        </tr>
      </thead>
      <tbody>
        ${bugs.map((bug) => html`<tr><th scope="row">${prose(bug.behaviour)}</th><td>${bug.title}</td><td>${share(bug)}</td></tr>\n`)}
      </tbody>
    </table>
  </div>`;
}

function lessonBugs({ id, title, bugs }: LessonColumn, students: Student[], names: Names): Html {
  const [{ missed, asked }] = bugs;
  const answered = students.flatMap((student) => {
    const grade = student.answers.get(id)?.grade;
    return grade ? [{ name: student.name, grade }] : [];
  });
  return html`<details class="lesson-bugs" name="lesson-bugs">
    <summary><b>${id.split('-')[0]} ${title}</b> <span class="soft">${sentences.summary(bugs.length, missed, asked)}</span></summary>
    <div class="wide" role="region" aria-label="${sentences.list(title)}" tabindex="0">
      <table class="list-table">
        <caption class="unseen">${sentences.list(title)}</caption>
        <thead>
          <tr>
            <th scope="col">${sentences.number}</th>
            <th scope="col">${sentences.bug}</th>
            <th scope="col">${sentences.task}</th>
            <th scope="col">${sentences.missedBy}</th>
          </tr>
        </thead>
        <tbody>
          ${bugs.map((bug, index) => html`<tr><td>${index + 1}</td><th scope="row">${prose(bug.behaviour)}</th><td>${bug.task}</td><td>${share(bug)}</td></tr>\n`)}
        </tbody>
      </table>
    </div>
    <div class="wide tall" role="region" aria-label="${sentences.table(title)}" tabindex="0">
      <table class="class-table" data-sortable>
        <caption class="unseen">${sentences.table(title)}</caption>
        <thead>
          <tr>
            <th scope="col" data-by="text" aria-sort="ascending">${words.student}</th>
            <th scope="col" data-by="number" title="${sentences.ofLesson}">${words.missedBugs}</th>
            ${bugs.map(({ behaviour }, index) => html`<th scope="col" data-by="text" title="${behaviour}">${index + 1}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${answered.map(({ name, grade }) => {
            const missing = grade.verdict === 'broken' ? [] : grade.bugs;
            const states = new Map(missing.map((bug) => [bug.id, bug.caughtBy.length > 0]));
            const all = [...states.values()].filter((isCaught) => !isCaught).length;
            return html`<tr><th scope="row">${names.of(name)}</th><td>${all}</td>${bugs.map((bug) => state(states.get(bug.id)))}</tr>\n`;
          })}
        </tbody>
      </table>
    </div>
  </details>`;
}

/** The cells of students × bugs: there may be a hundred thousand of them. */
const cells = {
  caught: html`<td class="s-caught">${sentences.caught}</td>`,
  missed: html`<td class="s-missed">${sentences.missed}</td>`,
  unknown: html`<td class="s-unknown">${sentences.notAsked}</td>`,
};

function state(isCaught: boolean | undefined): Html {
  if (isCaught === undefined) return cells.unknown;
  return isCaught ? cells.caught : cells.missed;
}

/** How many of those who were asked, in words and as a bar. */
function share({ missed, asked }: AskedBug): Html {
  const width = Math.round((barWidth * missed) / asked);
  return html`<svg class="bar" width="${barWidth}" height="8" aria-hidden="true"><rect width="${barWidth}" height="8" rx="2" class="whole" /><rect width="${width}" height="8" rx="2" /></svg> ${sentences.ofStudents(missed, asked)}`;
}
