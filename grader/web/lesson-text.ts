import { lexer, Lexer, type Token, type Tokens } from 'marked';
import { html, type Html } from '../pages/html.ts';

export interface TextOptions {
  /** How many levels all headings sink: the page has headings of its own above. */
  deeper: number;
  /** So many items has the list of the tasks. */
  tasks?: number;
  /** The number of the task to do now. */
  current?: number;
}

/** A page of Markdown as HTML. What is HTML in it stays text, and no link leads anywhere but to the web. */
export function lessonText(text: string, options: TextOptions): Html {
  return html`${lexer(text).map((token) => blockHtml(token, options))}`;
}

/** Some words of Markdown, such as a hint. */
export function lessonInline(text: string): Html {
  return inlineHtml(Lexer.lexInline(text));
}

function blockHtml(token: Token, options: TextOptions): Html {
  switch (token.type) {
    case 'space':
      return html``;
    case 'heading':
      return headingHtml(token as Tokens.Heading, options);
    case 'code':
      return html`<pre class="code" tabindex="0"><code>${(token as Tokens.Code).text}</code></pre>\n`;
    case 'list':
      return listHtml(token as Tokens.List, options);
    case 'blockquote':
      return html`<blockquote>${(token.tokens ?? []).map((one) => blockHtml(one, options))}</blockquote>\n`;
    case 'paragraph':
      return html`<p>${inlineHtml(token.tokens)}</p>\n`;
    case 'text':
      return html`${token.tokens ? inlineHtml(token.tokens) : (token as Tokens.Text).text}`;
    case 'table':
      return tableHtml(token as Tokens.Table);
    case 'hr':
      return html`<hr>\n`;
    default:
      return html`<p>${token.raw.trim()}</p>\n`;
  }
}

function headingHtml({ depth, tokens }: Tokens.Heading, { deeper }: TextOptions): Html {
  const inside = inlineHtml(tokens);
  switch (Math.min(depth + deeper, 6)) {
    case 1:
      return html`<h1>${inside}</h1>\n`;
    case 2:
      return html`<h2>${inside}</h2>\n`;
    case 3:
      return html`<h3>${inside}</h3>\n`;
    case 4:
      return html`<h4>${inside}</h4>\n`;
    case 5:
      return html`<h5>${inside}</h5>\n`;
    default:
      return html`<h6>${inside}</h6>\n`;
  }
}

/** The list of the tasks marks the one to do now. */
function listHtml({ items, ordered, start }: Tokens.List, options: TextOptions): Html {
  const isOfTasks = ordered && items.length === options.tasks;
  const inside = items.map(({ tokens }, index) => {
    const isCurrent = isOfTasks && index + 1 === options.current;
    return html`<li${isCurrent && html` aria-current="step"`}>${tokens.map((one) => blockHtml(one, options))}</li>\n`;
  });
  return ordered ? html`<ol start="${start || 1}">\n${inside}</ol>\n` : html`<ul>\n${inside}</ul>\n`;
}

function tableHtml({ header, rows }: Tokens.Table): Html {
  const line = (cells: Html[]): Html => html`<tr>${cells}</tr>\n`;
  return html`<div class="wide" tabindex="0"><table>
<thead>${line(header.map(({ tokens }) => html`<th scope="col">${inlineHtml(tokens)}</th>`))}</thead>
<tbody>${rows.map((row) => line(row.map(({ tokens }) => html`<td>${inlineHtml(tokens)}</td>`)))}</tbody>
</table></div>\n`;
}

function inlineHtml(tokens: Token[] = []): Html {
  return html`${tokens.map((token) => {
    const inside = 'tokens' in token && token.tokens ? inlineHtml(token.tokens) : undefined;
    switch (token.type) {
      case 'codespan':
        return html`<code>${(token as Tokens.Codespan).text}</code>`;
      case 'strong':
        return html`<strong>${inside}</strong>`;
      case 'em':
        return html`<em>${inside}</em>`;
      case 'br':
        return html`<br>`;
      case 'link':
        return linkHtml((token as Tokens.Link).href, inside);
      default:
        return inside ?? html`${(token as Tokens.Text).text ?? token.raw}`;
    }
  })}`;
}

/** Files of the course are not served: their names are enough to find them. */
function linkHtml(href: string, inside: Html | undefined): Html {
  return /^https?:\/\//.test(href)
    ? html`<a href="${href}" target="_blank" rel="noopener noreferrer">${inside}</a>`
    : html`${inside} (<code>${href}</code>)`;
}
