import { html, trusted, type Html, type Part } from '../html.ts';

/** Where a report is on its page: alone, or as one of several. */
export interface Place {
  /** All its ids begin with this. */
  prefix: string;
  /** Of its own heading: 1 where it is alone. Those of its parts are one deeper. */
  level: number;
}

/** A heading, so much deeper than that of the report. */
export function heading({ level, prefix }: Place, deeper: number, id: string, text: Part): Html {
  const tag = trusted(`h${level + deeper}`);
  return html`<${tag} id="${prefix}-${id}">${text}</${tag}>`;
}
