import pc from 'picocolors';
import { isSettled } from '../judge/verdicts.ts';
import { placeText } from '../learner/place.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { bodyBlocks, bodyLines, shortLines } from './body.ts';
import { footerLines, hintLines, replyLines } from './key-lines.ts';
import { lessonPosition } from './lesson-position.ts';
import { topOf, type View } from './scroll.ts';
import { hasPassed, type CoachState } from './state.ts';
import { placeOf } from './writing-place.ts';

const sentences = catalogue.coach;

export interface ScreenOptions {
  columns: number;
  /** The height of the window; without it everything is shown. */
  rows?: number;
  hasColour: boolean;
}

/** A window with fewer rows has no empty lines and no bar. */
const fewRows = 18;

/** The state for a reader at a terminal: what matters now, the file to open first. Pure. */
export function screenOf(state: CoachState, options: ScreenOptions): string[] {
  const { head, body, foot, view } = layoutOf(state, options);
  const { columns, hasColour } = options;
  const top = topOf(state.top, view);
  const isWhole = view.height >= view.total;
  const shown = isWhole ? body : body.slice(top, top + view.height);
  const position = sentences.scroll(top + 1, top + shown.length, body.length);
  return [
    ...head,
    ...shown,
    ...(isWhole ? [] : [pc.createColors(hasColour).dim(position.slice(0, columns))]),
    ...foot,
  ];
}

/** How much of the body the window shows. Pure. */
export function viewOf(state: CoachState, options: ScreenOptions): View {
  return layoutOf(state, options).view;
}

interface Layout {
  head: string[];
  body: string[];
  foot: string[];
  view: View;
}

function layoutOf(state: CoachState, { columns, rows = Infinity, hasColour }: ScreenOptions): Layout {
  const colours = pc.createColors(hasColour);
  const isSmall = rows < fewRows;
  const gap = isSmall ? [] : [''];
  const head = [...headLines(state, columns, colours), ...gap];
  const bar = isSmall ? [] : [colours.dim(lessonPosition(state, columns))];
  const foot = [...bar, ...footerLines(state, columns, colours, isSmall ? 1 : Infinity)];
  const body = isSmall ? smallBody(state, columns, colours) : wholeBody(state, columns, colours);
  const free = rows - 1 - head.length - foot.length;
  // Where not everything fits, one row tells what is shown.
  const height = body.length <= free ? body.length : Math.max(1, free - 1);
  return { head, body, foot, view: { height, total: body.length } };
}

function wholeBody(state: CoachState, columns: number, colours: Colours): string[] {
  const answer = [...hintLines(state, columns, colours), ...replyLines(state, columns)];
  const status = state.isReading ? shortLines(state, columns, colours) : bodyLines(state, columns, colours);
  const blocks = isNew(state)
    ? [answer, status]
    : [replyLines(state, columns), status, hintLines(state, columns, colours)];
  return blocks.flatMap((lines) => (lines.length > 0 && lines.at(-1) !== '' ? [...lines, ''] : lines));
}

/** Without empty lines, and with the first thing to do above the verdict in a sentence. */
function smallBody(state: CoachState, columns: number, colours: Colours): string[] {
  if (state.isReading) return wholeBody(state, columns, colours).filter((line) => line !== '');
  const { summary, open, done } = bodyBlocks(state, columns, colours);
  const [first = [], ...others] = open;
  const hint = hintLines(state, columns, colours);
  const [above, below] = isNew(state) ? [hint, []] : [[], hint];
  return [
    ...above,
    ...replyLines(state, columns),
    ...first,
    ...summary,
    ...below,
    ...others.flat(),
    ...done.flat(),
  ];
}

/** Whether the hint was given after the newest save. */
function isNew({ hintedAt, run }: CoachState): boolean {
  return hintedAt === run;
}

/** The same in lines that are written once, for pipes and screen readers: without keys. */
export function reportOf(state: CoachState, { columns, hasColour }: ScreenOptions): string[] {
  const colours = pc.createColors(hasColour);
  return [...headLines(state, columns, colours), '', ...bodyLines(state, columns, colours)];
}

function headLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { lesson, grade, stage, problem } = state;
  const isGood = hasPassed(state);
  const verdict =
    problem !== undefined || (grade === undefined && stage === 'done')
      ? ''
      : grade === undefined
        ? colours.dim(stage === 'starting' ? sentences.starting : sentences.running)
        : stage === 'correct' && !isSettled(grade.verdict)
          ? colours.dim(sentences.running)
          : (isGood ? colours.green : colours.yellow)(colours.bold(catalogue.grade.verdicts[grade.verdict]));
  return [
    ...wrapped(placeText(placeOf(state)), columns).map(colours.underline),
    `${colours.bold(lesson.id)}${verdict && `: ${verdict}`}`,
  ];
}
