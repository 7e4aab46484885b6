import { Marked, Renderer, type Token, type Tokens } from 'marked';
import { html, trusted, type Html } from '../pages/html.ts';

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
  const marked = new Marked({ renderer: rendererOf(resolve, words, slugs()) });
  const tokens = marked.lexer(text);
  const first = tokens.findIndex(({ type }) => type === 'heading');
  const title = first === -1 ? '' : textOf(tokens[first]);
  return { title, body: trusted(marked.parser(tokens.filter((_, index) => index !== first))) };
}

function rendererOf(resolve: Resolve, words: Words, slugOf: (text: string) => string): Partial<Renderer> {
  const plain = new Renderer();
  return {
    heading(token) {
      const tag = `h${token.depth}`;
      const id = html`${slugOf(textOf(token))}`;
      return `<${tag} id="${id}">${this.parser!.parseInline(token.tokens)}</${tag}>\n`;
    },
    link({ href, title, tokens }) {
      const inside = this.parser!.parseInline(tokens);
      const target = resolve(href);
      if (target === undefined)
        return html`<span title="${words.inRepository}">${trusted(inside)}</span>`.text;
      return html`<a href="${target}"${title && html` title="${title}"`}>${trusted(inside)}</a>`.text;
    },
    image({ href, text }) {
      return html`<img src="${resolve(href) ?? href}" alt="${text}" loading="lazy" />`.text;
    },
    codespan({ text }) {
      const code = html`<code>${text}</code>`;
      const target = text.endsWith('.md') ? resolve(`/${text}`) : undefined;
      return (target === undefined ? code : html`<a href="${target}">${code}</a>`).text;
    },
    code({ text }) {
      return `${html`<pre tabindex="0"><code>${trusted(escaped(text))}</code></pre>`}\n`;
    },
    table(token) {
      const table = plain.table
        .call(this as unknown as Renderer, token)
        .replaceAll('<th', '<th scope="col"')
        .replace('<th scope="col"ead', '<thead');
      return `<div class="wide" role="group" aria-label="${html`${words.table}`}" tabindex="0">${table}</div>\n`;
    },
    html({ text }) {
      return /^<!--[^]*-->\s*$/.test(text) ? '' : escaped(text);
    },
  };
}

/** Code of ours, of any length, as it is. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Words without their marks. */
export function textOf(token: Token): string {
  const inner = 'tokens' in token ? token.tokens : undefined;
  return inner ? inner.map(textOf).join('') : ((token as Tokens.Text).text ?? '');
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
