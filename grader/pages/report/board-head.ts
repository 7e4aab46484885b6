import { catalogue } from '../../sentences/sentences.ts';
import { html, type Html } from '../html.ts';
import type { Column, Group } from './board.ts';
import { cutCode, titleOfCorrect, titleOfBug, type Naming } from './titles.ts';

const { board: sentences } = catalogue.pages;
/** So many columns have room for the title of their task. */
const spacious = 4;

/** What is above the rows: the groups of columns, and below each its columns. */
export function boardHead(groups: Group[], naming: Naming): Html {
  return html`<thead>
    <tr>
      <td class="corner"></td>
      ${groups.map(groupHead)}
    </tr>
    <tr>
      <th scope="col" class="corner">${sentences.test}</th>
      ${groups.map((group) => group.columns.map((_, index) => columnHead(group, index, naming)))}
    </tr>
  </thead>`;
}

/** For the backgrounds of whole columns: of those that nothing notices, and of the one that is looked at. */
export function boardColumns(groups: Group[]): Html {
  const col = (group: Group, { marked }: Column): Html =>
    group.kind !== 'correct' && marked.size === 0 ? html`<col class="missed" />` : html`<col />`;
  return html`<colgroup>
      <col />
    </colgroup>
    ${groups.map(
      (group) =>
        html`<colgroup class="of-${group.kind}">
          ${group.columns.map((column) => col(group, column))}
        </colgroup> `,
    )}`;
}

function groupHead(group: Group): Html {
  const title = groupTitle(group);
  return html`<th
    scope="colgroup"
    colspan="${group.columns.length}"
    class="of-${group.kind}"
    title="${title}"
  >
    <bdi
      >${group.kind === 'bugs' && group.columns.length < spacious ? sentences.taskNumber(group.task.task) : title}</bdi
    >
  </th>`;
}

function groupTitle(group: Group): string {
  switch (group.kind) {
    case 'correct':
      return sentences.correct;
    case 'bugs':
      return catalogue.formats.task(group.task.task, group.task.title);
    case 'mutants':
      return group.file;
  }
}

function columnHead(group: Group, index: number, naming: Naming): Html {
  const { id, marked } = group.columns[index];
  const { title, shown, isFirst = false } = told(group, index, naming);
  return html`<th
    scope="col"
    id="${id}"
    class="of-${group.kind}${isFirst && ' first'}"
    data-state="${marked.size > 0 ? 'marked' : 'blank'}"
    title="${title}"
  >
    ${shown}
  </th>`;
}

/** What a column is about, in a sentence, and what of it is seen. */
function told(
  group: Group,
  index: number,
  naming: Naming,
): { title: string; shown: Html; isFirst?: boolean } {
  switch (group.kind) {
    case 'correct': {
      const title = titleOfCorrect(group.columns[index].of, naming);
      return { title, shown: html`<span class="up"><bdi>${title}</bdi></span>` };
    }
    case 'bugs': {
      const bug = group.columns[index].of;
      const title = titleOfBug(bug, naming);
      return { title, shown: html`<span class="up"><b>${bug.number}</b> <bdi>${title}</bdi></span>` };
    }
    case 'mutants': {
      const { line, original, replacement } = group.columns[index].of;
      const title = sentences.change(line, cutCode(original), cutCode(replacement));
      const isFirst = group.columns[index - 1]?.of.line !== line;
      return {
        title,
        isFirst,
        shown: html`${isFirst && html`<span class="up" aria-hidden="true">${line}</span>`}<span class="unseen"
            >${title}</span
          >`,
      };
    }
  }
}
