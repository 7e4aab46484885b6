import { markup } from '../formats/escape.ts';

/** A piece of a page that is safe to put into one. Only `html` and `trusted` make them. */
class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

export type { Html };

/** What may stand in a piece: text is escaped; nothing is shown for `false`, `null` and `undefined`. */
export type Part = Html | string | number | boolean | null | undefined | Part[];

/**
 * HTML in which everything that is put in is text, unless it is itself made by `html`. Attributes need quotes. A text of
 * more than 500 characters is cut, with a mark: `whole` is for longer ones.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(textOf)));
}

/** HTML of our own from elsewhere: never of a person or a file that somebody wrote. */
export function trusted(text: string): Html {
  return new Html(text);
}

function textOf(part: Part): string {
  if (Array.isArray(part)) return part.map(textOf).join('');
  if (part instanceof Html) return part.text;
  if (part === null || part === undefined || typeof part === 'boolean') return '';
  return typeof part === 'number' ? String(part) : markup(part);
}
