import { labelOf } from '../../reports/refusal-lines.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { name } from '../words.ts';
import { boardColumns, boardHead } from './board-head.ts';
import type { Board, Group, Row } from './board.ts';
import type { Place } from './place.ts';
import type { Naming } from './titles.ts';

const { board: sentences } = catalogue.pages;
/** With more rows it moves inside itself, and its head stays in sight. */
const longBoard = 24;
/** With no more columns than these there is room for their names. */
const roomyBoard = 12;
const empty = html`<td></td>`;
// The words are for whoever hears the board, or has no style: a sign takes their place.
const accepts = html`<td class="accepts">${sentences.accepts}</td>`;
const refuses = html`<td class="refuses">${sentences.refuses}</td>`;
const kills = html`<td class="kills">${sentences.notices}</td>`;

/** The board as a table that is whole without JavaScript. */
export function boardTable({ groups, rows, isFull }: Board, naming: Naming, { prefix }: Place): Html {
  const width = groups.reduce((sum, { columns }) => sum + columns.length, 0);
  return html`<div
    class="wide board-wide${rows.length > longBoard && ' long'}"
    id="${prefix}-board-wide"
    role="region"
    aria-label="${sentences.title}"
    tabindex="0"
  >
    <table
      class="board${width <= roomyBoard && ' roomy'}"
      id="${prefix}-board-table"
      data-board
      data-blank="${isFull ? sentences.nothing : sentences.notAsked}"
    >
      <caption class="unseen">
        ${sentences.title}
      </caption>
      ${boardColumns(groups)} ${boardHead(groups, naming)}
      <tbody>
        ${rows.map((row) => rowOf(row, groups))}
      </tbody>
    </table>
  </div>`;
}

const said = { own: '', unknown: '', shared: sentences.shared, nothing: sentences.idle };

function rowOf({ id, test, worth }: Row, groups: Group[]): Html {
  const label = worth === 'waiting' ? labelOf(test) : said[worth];
  const cells = groups.map((group) => group.columns.map((_, index) => cell(group, index, test)));
  return html`<tr id="${id}" class="${worth}">
    <th scope="row">${name(test.name)}${label !== '' && html` <small>${label}</small>`}</th>
    ${cells}
  </tr> `;
}

function cell(group: Group, index: number, { name: test, counts, status }: Row['test']): Html {
  const isMarked = group.columns[index].marked.has(test);
  if (group.kind === 'correct') return isMarked ? refuses : counts || status === 'failed' ? accepts : empty;
  if (!isMarked || !counts) return empty;
  if (group.kind === 'mutants') return kills;
  const { behaviour, noticed, caughtBy } = group.columns[index].of;
  // What the others said is not in the record.
  const first = noticed !== undefined && caughtBy[0] === test ? ` ${noticed}` : '';
  return html`<td class="notices" title="${behaviour}${first}">${sentences.notices}</td>`;
}
