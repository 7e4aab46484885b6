import { catalogue } from '../../sentences/sentences.ts';
import { labelOf } from '../../reports/refusal-lines.ts';
import { html, type Html } from '../html.ts';
import { name, prose } from '../words.ts';
import type { Board, Column, Group, Row } from './board.ts';
import { cutCode, shopTitle, titleOfBug, type Naming } from './titles.ts';

const { board: sentences } = catalogue.pages;

/** The board as a table that is whole without JavaScript. @param prefix of all ids */
export function boardTable({ groups, rows, isFull }: Board, naming: Naming, prefix: string): Html {
  const columns = groups.flatMap((group) => group.columns.map((column, index) => ({ group, column, index })));
  return html`<div
    class="wide board-wide"
    id="${prefix}-board-wide"
    role="region"
    aria-label="${sentences.title}"
    tabindex="0"
  >
    <table class="board" id="${prefix}-board-table" data-board${isFull && html` data-full`}>
      <caption class="unseen">
        ${sentences.title}
      </caption>
      <colgroup>
        <col />
      </colgroup>
      ${groups.map(
        ({ kind, columns: own }) =>
          html`<colgroup class="of-${kind}">
            ${own.map(() => html`<col />`)}
          </colgroup> `,
      )}
      <thead>
        <tr>
          <td class="corner"></td>
          ${groups.map((group) => html`<th scope="colgroup" colspan="${group.columns.length}" class="of-${group.kind}"><span>${groupTitle(group)}</span></th>`)}
        </tr>
        <tr>
          <th scope="col" class="corner">${sentences.test}</th>
          ${columns.map(({ group, column, index }) => columnHead(group, column, index, naming))}
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => rowOf(row, groups))}
      </tbody>
    </table>
  </div>`;
}

function groupTitle(group: Group): Html | string {
  switch (group.kind) {
    case 'correct':
      return sentences.correct;
    case 'bugs':
      return prose(catalogue.pages.report.taskOf(group.task.task, group.task.title));
    case 'mutants':
      return html`<bdi>${group.file}</bdi>`;
  }
}

function columnHead(group: Group, { id, marked }: Column, index: number, naming: Naming): Html {
  const state = marked.size > 0 ? 'marked' : 'blank';
  switch (group.kind) {
    case 'correct': {
      const title = shopTitle(group.columns[index].of, naming);
      return html`<th scope="col" id="${id}" class="of-correct" data-state="${state}" title="${title}">
        <span class="up"><span>${title}</span></span>
      </th>`;
    }
    case 'bugs': {
      const bug = group.columns[index].of;
      const title = titleOfBug(bug, naming);
      return html`<th scope="col" id="${id}" class="of-bugs" data-state="${state}" title="${title}">
        <span class="up"><b>${bug.number}</b> <span>${title}</span></span>
      </th>`;
    }
    case 'mutants': {
      const { line, original, replacement } = group.columns[index].of;
      const isFirst = group.columns[index - 1]?.of.line !== line;
      const title = sentences.change(line, cutCode(original), cutCode(replacement));
      return html`<th
        scope="col"
        id="${id}"
        class="of-mutants${isFirst && ' first'}"
        data-state="${state}"
        title="${title}"
      >
        ${isFirst && html`<span aria-hidden="true">${line}</span>`}<span class="unseen">${title}</span>
      </th>`;
    }
  }
}

function rowOf({ id, test, worth }: Row, groups: Group[]): Html {
  const said = test.counts ? sentences.worth[worth] : labelOf(test);
  return html`<tr id="${id}" class="${worth}">
    <th scope="row">${name(test.name)}${said !== '' && html` <small>${said}</small>`}</th>
    ${groups.map((group) =>
      group.columns.map((column, index) => cell(group, index, column.marked.has(test.name), test)),
    )}
  </tr> `;
}

function cell(group: Group, index: number, isMarked: boolean, { counts, status }: Row['test']): Html {
  if (group.kind === 'correct') {
    if (isMarked) return html`<td class="refuses">✗<span class="unseen">${sentences.refuses}</span></td>`;
    return counts || status === 'failed'
      ? html`<td class="accepts">✓<span class="unseen">${sentences.accepts}</span></td>`
      : html`<td></td>`;
  }
  if (!isMarked || !counts) return html`<td></td>`;
  const seen = html`<span class="unseen">${sentences.notices}</span>`;
  if (group.kind === 'mutants') return html`<td class="notices">${seen}</td>`;
  const { behaviour, noticed } = group.columns[index].of;
  const first = noticed === undefined ? '' : `: ${noticed}`;
  return html`<td class="notices" title="${behaviour}${first}">${seen}</td>`;
}
