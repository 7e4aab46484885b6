import { markdown } from './escape.ts';
import { longestText, type Block, type Item, type Page } from './page.ts';

/** A page as Markdown, with blocks that are apart by an empty line. */
export function pageMarkdown({ title, blocks }: Page): string {
  return `${[`# ${told(title)}`, ...blocks.map(blockText)].filter(Boolean).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${told(block.text)}`;
    case 'text':
      return told(block.text);
    case 'list':
      return block.items.map(itemText).join('\n');
    case 'table':
      return [block.head, block.head.map(() => null), ...block.rows].map(rowText).join('\n');
  }
}

function itemText({ label, text, more = [] }: Item): string {
  const line = [label === undefined ? '' : `**${told(label)}:**`, told(text)].filter(Boolean).join(' ');
  // An item without a text would make a heading of the one before.
  return [
    `- ${line || '—'}`,
    ...more
      .map(told)
      .filter(Boolean)
      .map((one) => `  - ${one}`),
  ].join('\n');
}

/** A cell that is null is the line below the heads. */
function rowText(cells: (string | null)[]): string {
  return `| ${cells.map((cell) => (cell === null ? '---' : told(cell))).join(' | ')} |`;
}

function told(text: string): string {
  return markdown(text, longestText);
}
