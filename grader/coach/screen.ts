import pc from 'picocolors';
import { placeText } from '../learner/place.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { bodyLines, isSettled, shortLines } from './body.ts';
import { footerLines, replyLines } from './key-lines.ts';
import { hasPassed, type CoachState } from './state.ts';
import { placeOf } from './writing-place.ts';

const sentences = catalogue.coach;

export interface ScreenOptions {
  columns: number;
  /** The height of the window; without it nothing is left out. */
  rows?: number;
  hasColour: boolean;
}

/** The state for a reader at a terminal: what matters now, the file to open first. Pure. */
export function screenOf(state: CoachState, { columns, rows, hasColour }: ScreenOptions): string[] {
  const colours = pc.createColors(hasColour);
  const head = [...headLines(state, columns, colours), ''];
  const foot = [...replyLines(state, columns, colours), ...footerLines(state, columns, colours)];
  const body = state.isReading ? shortLines(state, columns, colours) : bodyLines(state, columns, colours);
  return [
    ...head,
    ...clipped(body, rows === undefined ? Infinity : rows - 1 - head.length - foot.length),
    ...foot,
  ];
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
        : stage === 'correct' && !isSettled(grade)
          ? colours.dim(sentences.running)
          : (isGood ? colours.green : colours.yellow)(colours.bold(catalogue.grade.verdicts[grade.verdict]));
  return [
    ...wrapped(placeText(placeOf(state)), columns).map(colours.underline),
    `${colours.bold(lesson.id)}${verdict && `: ${verdict}`}`,
  ];
}

function clipped(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(1, most - 2));
  return [...kept, sentences.clipped(lines.length - kept.length), ''];
}
