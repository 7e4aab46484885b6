/** A page for a reader, before it is Markdown or HTML. All of it is text: what it looks like is for the format to say. */
export interface Page {
  title: string;
  blocks: Block[];
}

/** More of one text is cut, with a mark. */
export const longestText = 2000;

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: Item[] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

/** A line of a list. */
export interface Item {
  /** In a word or two: what the line is. */
  label?: string;
  text: string;
  /** What is said below it. */
  more?: string[];
}

/** A block with a heading, or nothing where it has nothing to tell. */
export function listOf(level: 2 | 3, title: string, items: Item[]): Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level, text: title },
    { kind: 'list', items },
  ];
}

/** A table with a heading, or nothing where it has no row. */
export function tableOf(title: string, head: string[], rows: string[][]): Block[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    { kind: 'table', caption: title, head, rows },
  ];
}
