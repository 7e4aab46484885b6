import type { Grade, HabitGrade } from '../../judge/grade.ts';
import { titleOf } from '../../judge/habit-title.ts';
import { toldHabits } from '../../reports/habit-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { name, prose } from '../words.ts';
import { heading, type Place } from './place.ts';

const { habit: words, pages } = catalogue;

/** The habits that were judged, each with what was seen; those that are not kept first. After the bugs are caught. */
export function habitSection(grade: Grade, place: Place): Html | false {
  const judged = toldHabits(grade);
  if (judged.length === 0) return false;
  const rank = ({ kept, asked }: HabitGrade): number => (kept ? 2 : asked === undefined ? 1 : 0);
  return html`<section class="habits" id="${place.prefix}-habits">
    ${heading(place, 1, 'habits-title', pages.report.habits)}
    <ul class="plain">
      ${judged.toSorted((a, b) => rank(a) - rank(b)).map((habit) => habitItem(habit, place))}
    </ul>
  </section>`;
}

function habitItem(habit: HabitGrade, { prefix }: Place): Html {
  const { id, kept, asked, evidence, test, file, line, why, lesson } = habit;
  const title = titleOf(habit);
  const told = kept
    ? pages.report.kept(title)
    : (asked === undefined ? words.brokenExtra : words.broken)(title);
  const place = file && line ? words.place(file, line) : file;
  return html`<li id="${prefix}-habit-${id}" data-state="${kept ? 'kept' : 'broken'}">
    <p class="state">${prose(told)}</p>
    ${!kept && (test !== undefined || place) && html`<p class="soft">${test !== undefined && name(test)}${test !== undefined && place && ', '}${place && html`<bdi>${place}</bdi>`}</p> `}
    <p>${prose(evidence, 2000)}</p>
    ${!kept && html`<p>${prose(words.teaches(why, lesson))}</p> `}
  </li> `;
}
