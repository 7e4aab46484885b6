import type { Marked } from 'marked';
import { html, trusted, type Html } from '../pages/html.ts';
import { markdownWith, textOf } from '../pages/markdown.ts';

/** Where a link of a page leads on the site; nothing if it is not there. */
export type Resolve = (href: string) => string | undefined;

export interface Rendered {
  /** The text of the first heading. */
  title: string;
  /** All but that heading. */
  body: Html;
}

interface Words {
  table: string;
  inRepository: string;
}

/** A page of Markdown as HTML. What is HTML in it is shown as text. */
export function renderMarkdown(text: string, resolve: Resolve, words: Words): Rendered {
  const marked = markdownOf(resolve, words, slugs());
  const tokens = marked.lexer(text);
  const first = tokens.findIndex(({ type }) => type === 'heading');
  const title = first === -1 ? '' : textOf(tokens[first]);
  return { title, body: trusted(marked.parser(tokens.filter((_, index) => index !== first))) };
}

function markdownOf(resolve: Resolve, words: Words, slugOf: (text: string) => string): Marked {
  return markdownWith(
    {
      heading(token) {
        const tag = `h${token.depth}`;
        const id = html`${slugOf(textOf(token))}`;
        return `<${tag} id="${id}">${this.parser!.parseInline(token.tokens)}</${tag}>\n`;
      },
      link({ href, title, tokens }) {
        const inside = trusted(this.parser!.parseInline(tokens));
        const target = resolve(href);
        if (target === undefined) return html`<span title="${words.inRepository}">${inside}</span>`.text;
        return html`<a href="${target}"${title && html` title="${title}"`}>${inside}</a>`.text;
      },
      image: ({ href, text }) =>
        html`<img src="${resolve(href) ?? href}" alt="${text}" loading="lazy" />`.text,
      codespan({ text }) {
        const code = html`<code>${text}</code>`;
        const target = text.endsWith('.md') ? resolve(`/${text}`) : undefined;
        return (target === undefined ? code : html`<a href="${target}">${code}</a>`).text;
      },
    },
    words.table,
  );
}

/** Names for headings as GitHub gives them: a second one of the same words gets a number. */
function slugs(): (text: string) => string {
  const counts = new Map<string, number>();
  return (text) => {
    const slug = text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-');
    const count = counts.get(slug) ?? 0;
    counts.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  };
}
