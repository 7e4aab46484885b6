import type { Grade } from '../../judge/grade.ts';
import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import { prose } from '../words.ts';
import type { Board } from './board.ts';
import { boardTable } from './board-table.ts';
import type { Naming } from './titles.ts';

const { board: sentences } = catalogue.pages;

/** The board with what is to be known before it is read. */
export function boardSection(board: Board, grade: Grade, naming: Naming, prefix: string): Html | false {
  if (grade.verdict === 'broken') return false;
  const { rows, tests, groups, isFull } = board;
  const hasMutants = groups.some(({ kind }) => kind === 'mutants');
  const isFaint = rows.some(({ worth }) => worth === 'shared' || worth === 'nothing');
  const notes = [
    rows.length < tests && sentences.cut(rows.length, tests),
    !isFull && grade.bugs.length > 0 && sentences.onlyFirst,
    isFaint && sentences.worthWhy,
    !hasMutants &&
      grade.mutants &&
      grade.verdict !== 'passed' &&
      grade.mutants.gradable > 0 &&
      sentences.later,
  ].filter((one) => typeof one === 'string');
  return html`<section class="board-section" id="${prefix}-board" data-board-section>
    <h2>${sentences.title}</h2>
    <p>${sentences.intro}${hasMutants && ` ${sentences.introChanges}`}</p>
    ${rows.length === 0 ? html`<p>${sentences.noRows}</p>` : boardTable(board, naming, prefix)}
    ${notes.map((note) => html`<p class="soft">${prose(note)}</p> `)}
  </section>`;
}
