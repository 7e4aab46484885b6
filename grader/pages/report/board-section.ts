import type { Grade } from '../../judge/grade.ts';
import { isPassed } from '../../judge/verdicts.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { prose } from '../words.ts';
import { correctOnes, type Board } from './board.ts';
import { boardTable } from './board-table.ts';
import { heading, type Place } from './place.ts';
import { shopTitle, type Naming } from './titles.ts';

const { board: sentences } = catalogue.pages;

/** The board with what is to be known before it is read. */
export function boardSection(board: Board, grade: Grade, naming: Naming, place: Place): Html | false {
  if (grade.verdict === 'broken') return false;
  const { rows, tests, groups } = board;
  const hasMutants = groups.some(({ kind }) => kind === 'mutants');
  const cut = rows.length < tests && sentences.cut(rows.length, tests);
  return html`<section class="board-section" id="${place.prefix}-board" data-board-section>
    ${heading(place, 1, 'board-title', sentences.title)}
    <p>${sentences.intro}${hasMutants && ` ${sentences.introChanges}`}</p>
    ${cut && html`<p><strong>${cut}</strong></p>`}
    ${
      rows.length === 0
        ? html`<p>${sentences.noRows}</p>`
        : html`${tools(board, place)}${boardTable(board, naming, place)}${panel(place)}`
    }
    ${correctList(grade, naming, place)}
    ${notesOn(board, grade, hasMutants).map((note) => html`<p class="soft">${prose(note)}</p>`)}
  </section>`;
}

/** For a reader with JavaScript: until then they are hidden. */
function tools({ groups }: Board, { prefix }: Place): Html {
  const wrong = groups.flatMap(({ kind, columns }) =>
    kind === 'correct' ? [] : columns.map(({ marked }) => marked),
  );
  const isAll = wrong.length > 0 && wrong.every(({ size }) => size > 0);
  return html`<div class="tools" id="${prefix}-board-tools" hidden>
    ${
      isAll
        ? html`<span>${sentences.noneMissed}</span>`
        : html`<label
            ><input type="checkbox" id="${prefix}-only-missed" data-only-missed />
            ${sentences.onlyMissed}</label
          >`
    }
    <span class="soft">${sentences.keys}</span>
  </div>`;
}

/** What the cell says that is looked at. */
function panel({ prefix }: Place): Html {
  return html`<div class="told" id="${prefix}-board-told" data-told hidden>
    <p data-test></p>
    <p data-of></p>
    <p data-said></p>
  </div>`;
}

/** Each correct version, and how many tests refuse it. */
function correctList(grade: Grade, naming: Naming, { prefix }: Place): Html | false {
  const shops = correctOnes(grade);
  const accepted = shops.filter(({ outcome }) => outcome === 'accepted').length;
  if (shops.length < 2) return false;
  return html`<details class="shops" id="${prefix}-shops">
    <summary>${sentences.shops(accepted, shops.length)}</summary>
    <ul>
      ${shops.map((shop) => {
        const state =
          shop.outcome === 'accepted' ? sentences.accepted : sentences.refusedBy(shop.rejectedBy.length);
        return html`<li>${prose(`${shopTitle(shop, naming)}: ${state}`)}</li>`;
      })}
    </ul>
  </details>`;
}

function notesOn({ rows, isFull }: Board, { bugs, mutants, verdict }: Grade, hasMutants: boolean): string[] {
  const isFaint = rows.some(({ worth }) => worth === 'shared' || worth === 'nothing');
  const hasCatch = bugs.some(({ caughtBy }) => caughtBy.length > 0);
  const isLater = !hasMutants && mutants !== null && mutants.gradable > 0 && !isPassed(verdict);
  return [
    !isFull && hasCatch && sentences.onlyFirst,
    isFaint && sentences.worthWhy,
    isLater && sentences.later,
  ].filter((note) => note !== false);
}
