import { createHash } from 'node:crypto';
import { markup } from './escape.ts';
import { longestText, type Block, type Item, type Page } from './page.ts';
import { pageStyle } from './page-style.ts';
import { language } from '../sentences/sentences.ts';

const styleHash = createHash('sha256').update(pageStyle).digest('base64');

/** It loads nothing, runs nothing, and sends nothing. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** A page as one file of HTML that needs no network and no script. It is well-formed XML, too. */
export function pageHtml({ title, blocks }: Page): string {
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8"/>',
    `<meta http-equiv="Content-Security-Policy" content="${policy}"/>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="color-scheme" content="light dark"/>',
    '<meta name="referrer" content="no-referrer"/>',
    '<meta name="robots" content="noindex"/>',
    `<title>${markup(title)}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${inline(title)}</h1>`,
    ...blocks.map(blockHtml),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${inline(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map(itemHtml).join('\n')}\n</ul>`;
    case 'table':
      return tableHtml(block);
  }
}

function itemHtml({ label, text, more = [] }: Item): string {
  const told = `${label === undefined ? '' : `<strong>${inline(label)}:</strong> `}${inline(text)}`;
  const below = more.map((line) => `<li>${inline(line)}</li>`).join('\n');
  return `<li>${told}${below === '' ? '' : `\n<ul>\n${below}\n</ul>\n`}</li>`;
}

/** On a narrow screen it can be moved sideways, with keys, too. */
function tableHtml({ caption, head, rows }: Extract<Block, { kind: 'table' }>): string {
  const heads = head.map((cell) => `<th scope="col">${inline(cell)}</th>`).join('');
  const lines = rows.map(
    ([first, ...others]) =>
      `<tr><th scope="row">${inline(first)}</th>${others.map((cell) => `<td>${inline(cell)}</td>`).join('')}</tr>`,
  );
  return [
    `<div class="wide" role="region" aria-label="${markup(caption)}" tabindex="0">`,
    '<table>',
    `<caption>${inline(caption)}</caption>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>\n${lines.join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
  ].join('\n');
}

/** Text of which the code between backticks looks like code, each in a direction of its own. */
function inline(text: string): string {
  const lines = markup(text, longestText).replaceAll(/`([^`\n]+)`/g, '<code>$1</code>');
  return `<bdi>${lines.replaceAll('\n', '<br/>')}</bdi>`;
}
