import { createHash } from 'node:crypto';
import { markup } from '../formats/escape.ts';
import { html, trusted, type Html } from './html.ts';

/** Texts on a page: each in a direction of its own, since it may be in another script than ours. */

/** A name that is longer is cut where it is one of many; the whole of it can be opened. */
export const longestName = 140;
/** Nobody reads on. */
const longestText = 20_000;

/** A text of any length, such as a source. */
export function whole(text: string, most = longestText): Html {
  return trusted(markup(text, most));
}

/** A sentence, in which what is between backticks looks like code. */
export function prose(text: string, most?: number): Html {
  const told = markup(text, most).replaceAll(/`([^`\n]+)`/g, '<code>$1</code>');
  return html`<bdi>${trusted(told.replaceAll('\n', '<br>'))}</bdi>`;
}

/** The name of a test. */
export function name(text: string): Html {
  if (text.length <= longestName) return html`<bdi>${text}</bdi>`;
  return html`<details class="long-name">
    <summary><bdi>${whole(text, longestName)}</bdi></summary>
    <bdi>${whole(text)}</bdi>
  </details>`;
}

/** A part of an id that is the same for the same text, and that no text can choose. */
export function keyOf(...texts: string[]): string {
  return createHash('sha256').update(JSON.stringify(texts)).digest('base64url').slice(0, 10);
}
