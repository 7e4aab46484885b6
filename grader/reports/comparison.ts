import { structuredPatch } from 'diff';
import pc from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import type { Colours } from '../terminal/colours.ts';
import type { ReportOptions } from './report-options.ts';

/** One text for the left, one for the right: text and title. */
export type Side = [title: string, text: string];

/** In columns. Code is hard to read in less than half of it. */
const leastForTwo = 120;
const widestSide = 100;

/** Two whole texts, next to each other if there is room, else one below the other. @returns lines */
export function renderPair(left: string, right: string, { width, hasColour }: ReportOptions): string[] {
  const colours = pc.createColors(hasColour);
  if (width < leastForTwo) {
    if (left === right) return left.split('\n').map((line) => ` ${line}`.trimEnd());
    return [
      ...renderAlone('left', left, { width, hasColour }),
      '',
      ...renderAlone('right', right, { width, hasColour }),
    ];
  }
  const { hunks } = structuredPatch('', '', `${left}\n`, `${right}\n`, '', '', { context: Infinity });
  const lines = hunks[0]?.lines ?? left.split('\n').map((line) => ` ${line}`);
  return pairs(lines.filter(isText)).flatMap((row) => rowLines(row, width, colours));
}

/** One whole text, on its side. @returns lines */
export function renderAlone(
  side: 'left' | 'right',
  text: string,
  { width, hasColour }: ReportOptions,
): string[] {
  const colours = pc.createColors(hasColour);
  const [sign, colour] = side === 'left' ? ['-', colours.red] : ['+', colours.green];
  return text.split('\n').flatMap((line) => {
    if (width < leastForTwo) return [colour(`${sign}${line}`.trimEnd())];
    return rowLines(side === 'left' ? [line, '<', ''] : ['', '>', line], width, colours);
  });
}

/** Two titles, each over its side. */
export function renderTitles(left: string, right: string, { width, hasColour }: ReportOptions): string[] {
  const colours = pc.createColors(hasColour);
  return width < leastForTwo
    ? [colours.red(`- ${left}`), colours.green(`+ ${right}`)]
    : rowLines([left, ' ', right], width, colours);
}

/** What differs in two texts, next to each other if there is room, else as a patch. @returns lines; none if they are equal */
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
  const rows = hunks.flatMap((hunk, index) => [
    ...(index > 0 ? [[gap, ' ', gap] as Row] : []),
    ...pairs(hunk.filter(isText)),
  ]);
  return [
    ...rowLines([left, ' ', right], width, colours),
    '',
    ...rows.flatMap((row) => rowLines(row, width, colours)),
  ];
}

/** One row, in as many lines as its longer side needs. */
function rowLines([mine, sign, ours]: Row, width: number, colours: Colours): string[] {
  const column = Math.min(widestSide, Math.floor((width - 3) / 2));
  const [one, other] = [broken(mine, column), broken(ours, column)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) => {
    const [from, to] = [(one[index] ?? '').padEnd(column), other[index] ?? ''];
    if (sign === ' ') return `${from}   ${to}`.trimEnd();
    return `${colours.red(from)} ${sign} ${colours.green(to)}`.trimEnd();
  });
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
