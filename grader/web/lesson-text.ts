import type { RendererObject } from 'marked';
import { html, trusted, type Html } from '../pages/html.ts';
import { markdownWith } from '../pages/markdown.ts';
import { catalogue } from '../sentences/sentences.ts';

export interface TextOptions {
  /** How many levels all headings sink: the page has headings of its own above. */
  deeper: number;
  /** So many items has the list of the tasks. */
  tasks?: number;
  /** The number of the task to do now. */
  current?: number;
}

const deepest = 6;

/** Files of the course are not served: their names are enough to find them. No link leads anywhere but to the web. */
const link: NonNullable<RendererObject['link']> = function link({ href, tokens }) {
  const inside = trusted(this.parser!.parseInline(tokens));
  return (
    /^https?:\/\//.test(href)
      ? html`<a href="${href}" target="_blank" rel="noopener noreferrer">${inside}</a>`
      : html`${inside} (<code>${href}</code>)`
  ).text;
};

/** A page of Markdown as HTML. The list of the tasks marks the one to do now. */
export function lessonText(text: string, { deeper, tasks, current }: TextOptions): Html {
  const marked = markdownWith(
    {
      heading({ depth, tokens }) {
        const tag = `h${Math.min(depth + deeper, deepest)}`;
        return `<${tag}>${this.parser!.parseInline(tokens)}</${tag}>\n`;
      },
      link,
      list({ items, ordered, start }) {
        const isOfTasks = ordered && items.length === tasks;
        const inside = items.map((item, index) => {
          const isCurrent = isOfTasks && index + 1 === current;
          return html`<li${isCurrent && html` aria-current="step"`}>${trusted(this.parser!.parse(item.tokens))}</li>\n`;
        });
        return (ordered ? html`<ol start="${start || 1}">\n${inside}</ol>\n` : html`<ul>\n${inside}</ul>\n`)
          .text;
      },
    },
    catalogue.site.table,
  );
  return trusted(marked.parse(text) as string);
}

const inline = markdownWith({ heading: ({ text }) => html`${text}`.text, link }, catalogue.site.table);

/** Some words of Markdown, such as a hint. */
export function lessonInline(text: string): Html {
  return trusted(inline.parseInline(text) as string);
}
