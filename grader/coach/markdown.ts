import { lexer, type Token, type Tokens } from 'marked';
import { wrapped } from '../reports/wrapped.ts';
import type { Colours } from '../terminal/colours.ts';

/** A page of Markdown for a terminal: wrapped, without its marks where a colour or an indent says the same. */
export function renderMarkdown(text: string, columns: number, colours: Colours): string[] {
  const blocks = lexer(text).filter(({ type }) => type !== 'space');
  return blocks.flatMap((block) => [...blockLines(block, columns, colours), '']);
}

function blockLines(block: Token, columns: number, colours: Colours): string[] {
  switch (block.type) {
    case 'heading':
      return wrapped(inline(block.tokens, colours), columns).map(colours.bold);
    case 'code':
      return (block as Tokens.Code).text.split('\n').map((line) => `    ${line}`);
    case 'list':
      return listLines(block as Tokens.List, columns, colours);
    case 'blockquote':
      return (block.tokens ?? [])
        .flatMap((inner) => blockLines(inner, columns - 2, colours))
        .map((line) => `  ${line}`);
    case 'paragraph':
      return wrapped(inline(block.tokens, colours), columns);
    default:
      // A table is drawn in its own text already: wrapping would spoil it.
      return block.raw.trimEnd().split('\n');
  }
}

function listLines({ items, ordered, start }: Tokens.List, columns: number, colours: Colours): string[] {
  return items.flatMap((item, index) => {
    const mark = ordered ? `${Number(start || 1) + index}. ` : '- ';
    const indent = ' '.repeat(mark.length);
    return item.tokens
      .filter(({ type }) => type !== 'space')
      .flatMap((inner) =>
        inner.type === 'text'
          ? wrapped(inline(inner.tokens, colours), columns - indent.length)
          : blockLines(inner, columns - indent.length, colours),
      )
      .map((line, row) => (row === 0 ? mark : indent) + line);
  });
}

function inline(tokens: Token[] | undefined, colours: Colours): string {
  return (tokens ?? [])
    .map((token): string => {
      const inner = 'tokens' in token && token.tokens ? inline(token.tokens, colours) : undefined;
      if (token.type === 'codespan') return colours.cyan(`\`${(token as Tokens.Codespan).text}\``);
      if (token.type === 'strong') return colours.bold(inner ?? '');
      if (token.type === 'link' && !/^https?:/.test((token as Tokens.Link).href)) {
        return `${inner} (${(token as Tokens.Link).href})`;
      }
      if (token.type === 'br') return '\n';
      return inner ?? (token as Tokens.Text).text ?? token.raw;
    })
    .join('')
    .replaceAll(/[ \t]*\n[ \t]*/g, ' ');
}
