import { Marked, Renderer, type RendererObject, type Token, type Tokens } from 'marked';
import { html, trusted } from './html.ts';
import { whole } from './words.ts';

/** What a heading is, where a link leads, and whatever else differs from page to page. */
type Differs = Required<Pick<RendererObject, 'heading' | 'link'>> & RendererObject;

/**
 * Markdown as HTML, in which HTML is text.
 * @param table what a table is called: it can be moved by keyboard
 */
export function markdownWith(differs: Differs, table: string): Marked {
  const plain = new Renderer();
  return new Marked({
    renderer: {
      image: ({ text }) => html`${text}`.text,
      code: ({ text }) => html`<pre tabindex="0"><code>${whole(text)}</code></pre>\n`.text,
      table(token) {
        const inside = plain.table
          .call(this as unknown as Renderer, token)
          .replaceAll(/<th(?=[ >])/g, '<th scope="col"');
        return html`<div class="wide" role="group" aria-label="${table}" tabindex="0">${trusted(inside)}</div>\n`
          .text;
      },
      html: ({ text }) => (/^<!--[^]*-->\s*$/.test(text) ? '' : whole(text).text),
      ...differs,
    },
  });
}

/** Words without their marks. */
export function textOf(token: Token): string {
  const inner = 'tokens' in token ? token.tokens : undefined;
  return inner ? inner.map(textOf).join('') : ((token as Tokens.Text).text ?? '');
}
