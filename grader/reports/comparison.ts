import { structuredPatch } from 'diff';
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Colours } from '../terminal/colours.ts';
import type { ReportOptions } from './report-options.ts';

/** One text for the left, one for the right: text and title. */
export type Side = [title: string, text: string];

/** In columns. Code is hard to read in less than half of it. */
const leastForTwo = 100;
const widestSide = 100;

/** Two texts, next to each other if there is room, else as a patch. @returns lines; none if they are equal */
export function renderComparison(left: Side, right: Side, { width, hasColour }: ReportOptions): string[] {
  const { hunks } = structuredPatch(left[0], right[0], left[1], right[1], '', '', { context: 3 });
  const colours = pc.createColors(hasColour);
  return width >= leastForTwo
    ? beside(
        left[0],
        right[0],
        hunks.map(({ lines }) => lines),
        width,
        colours,
      )
    : below(
        left[0],
        right[0],
        hunks.map(({ lines }) => lines),
        colours,
      );
}

const gap = '…';

/** `-` is the left one's, `+` the right one's. */
function below(left: string, right: string, hunks: string[][], colours: Colours): string[] {
  if (hunks.length === 0) return [];
  const lines = hunks.flatMap((hunk, index) => [
    ...(index > 0 ? [gap] : []),
    ...hunk.filter(isText).map((line) => line.trimEnd()),
  ]);
  return [`- ${left}`, `+ ${right}`, '', ...lines].map((line) =>
    line.startsWith('-') ? colours.red(line) : line.startsWith('+') ? colours.green(line) : line,
  );
}

/** Between the columns: `|` if a line differs, `<` or `>` if only one side has it. */
function beside(left: string, right: string, hunks: string[][], width: number, colours: Colours): string[] {
  if (hunks.length === 0) return [];
  const column = Math.min(widestSide, Math.floor((width - 3) / 2));
  const row = ([mine, sign, ours]: Row): string[] => {
    const [one, other] = [broken(mine, column), broken(ours, column)];
    return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
      const [from, to] = [(one[index] ?? '').padEnd(column), other[index] ?? ''];
      if (sign === ' ') return `${from}   ${to}`.trimEnd();
      return `${colours.red(from)} ${sign} ${colours.green(to)}`.trimEnd();
    });
  };
  const rows = hunks.flatMap((hunk, index) => [
    ...(index > 0 ? [[gap, ' ', gap] as Row] : []),
    ...pairs(hunk.filter(isText)),
  ]);
  return [...row([left, ' ', right]), '', ...rows.flatMap(row)];
}

type Row = [left: string, sign: ' ' | '|' | '<' | '>', right: string];

/** Each removed line next to the added one that replaces it. */
function pairs(lines: string[]): Row[] {
  const rows: Row[] = [];
  let [removed, added]: string[][] = [[], []];
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const sign = index >= added.length ? '<' : index >= removed.length ? '>' : '|';
      rows.push([removed[index] ?? '', sign, added[index] ?? '']);
    }
    [removed, added] = [[], []];
  };
  for (const line of lines) {
    const text = line.slice(1);
    if (line.startsWith('-')) removed.push(text);
    else if (line.startsWith('+')) added.push(text);
    else {
      settle();
      rows.push([text, ' ', text]);
    }
  }
  settle();
  return rows;
}

/** Not "No newline at end of file". */
function isText(line: string): boolean {
  return !line.startsWith('\\');
}

function broken(text: string, columns: number): string[] {
  return wrapAnsi(text.replaceAll('\t', '  '), columns, { hard: true, trim: false }).split('\n');
}
