import type { Grade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { isPassed, isSettled } from '../judge/verdicts.ts';
import { deedLines } from '../reports/deed-lines.ts';
import { habitLines } from '../reports/habit-lines.ts';
import { noteLines } from '../reports/test-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { fewTests, firstRefusalLines, openLines } from './attention-lines.ts';
import { openTaskLines, otherTaskLines } from './board.ts';
import { hasPassed, type CoachState } from './state.ts';
import { survivorLines } from './survivor-lines.ts';

const sentences = catalogue.coach;

/** So much of the first thing to do is shown below something to read. */
const fewLines = 4;

/** What is said of a save, in blocks of lines. */
export interface Body {
  /** The verdict in a sentence, and the next step. */
  summary: string[];
  /** What is to be done, the first thing first. */
  open: string[][];
  done: string[][];
}

/** What is to be said of the newest save: what is to be done first, then what is done. Nothing joins the blocks yet. */
export function bodyBlocks(state: CoachState, columns: number, colours: Colours): Body {
  const { grade, stage, problem } = state;
  if (problem !== undefined)
    return { summary: wrapped(problem, columns).map(colours.yellow), open: [], done: [] };
  if (!grade) return { summary: [], open: [], done: [] };
  const hasBugs = stage !== 'correct' && grade.verdict !== 'broken';
  const isDecided = stage !== 'correct' || isSettled(grade.verdict);
  const isGood = hasPassed(state);
  const most = state.isUnfolded ? Infinity : fewTests;
  const habits = stage === 'done' ? habitLines(grade, columns) : [];
  const areKept = (grade.habits ?? []).every(({ kept }) => kept !== false);
  const open = [
    firstRefusalLines(grade.tests, columns, colours, most),
    // One thing after the other: the board names the open tasks anyway.
    grade.tests.some(refusesCorrect) ? [] : openLines(grade.tests, columns, most),
    hasBugs ? openTaskLines(state, grade, columns, colours) : [],
    isDecided ? noteLines(grade.tests, columns, state.isUnfolded) : [],
    isGood ? survivorLines(state, grade, columns, colours) : [],
    areKept ? [] : habits,
  ];
  const done = [
    hasBugs ? otherTaskLines(state, grade, columns, colours) : [],
    areKept ? habits : [],
    isGood ? learnedLines(state, columns) : [],
    waitingLines(state, grade, columns).map(colours.dim),
    typeLines(state, columns, colours),
  ];
  return {
    summary: isDecided ? summaryLines(state, grade, columns) : [],
    open: open.filter(hasLines),
    done: done.filter(hasLines),
  };
}

/** The body with an empty line below each block. */
export function bodyLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { summary, open, done } = bodyBlocks(state, columns, colours);
  return [summary, ...open, ...done].filter(hasLines).flatMap((lines) => [...lines, '']);
}

function hasLines(lines: string[]): boolean {
  return lines.length > 0;
}

function summaryLines(state: CoachState, grade: Grade, columns: number): string[] {
  return [
    ...wrapped(grade.message, columns),
    ...(isBlank(state) ? wrapped(sentences.blank, columns) : []),
    ...(hasPassed(state) ? wrapped(sentences.goOnWith(state.lesson), columns) : []),
  ];
}

/** What is still going on. */
function waitingLines({ stage }: CoachState, grade: Grade, columns: number): string[] {
  const isOnBugs = stage === 'correct' && !isSettled(grade.verdict);
  const isOnMutants = stage === 'bugs' && isPassed(grade.verdict);
  return [
    ...(isOnBugs ? wrapped(sentences.onBugs, columns) : []),
    ...(grade.waitsFor === undefined ? [] : wrapped(sentences.waits(grade.waitsFor), columns)),
    ...(isOnMutants ? wrapped(sentences.onMutants, columns) : []),
  ];
}

/** What TypeScript reports: it changes no verdict, so it comes last. */
export function typeLines({ types }: CoachState, columns: number, colours: Colours): string[] {
  return types.flatMap((line) => wrapped(line, columns, '', '  ')).map(colours.dim);
}

/** The body while something else is read. */
export function shortLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { grade, stage, problem } = state;
  if (problem !== undefined) return bodyLines(state, columns, colours);
  const isDecided = grade !== undefined && (stage !== 'correct' || isSettled(grade.verdict));
  if (!isDecided) return [];
  const types = typeLines(state, columns, colours);
  const [first = []] = bodyBlocks(state, columns, colours).open;
  return [
    ...wrapped(`${grade.message} ${sentences.enterShows}`, columns),
    '',
    ...(first.length > 0 ? [...first.slice(0, fewLines), ''] : []),
    ...(types.length > 0 ? [...types, ''] : []),
  ];
}

/** Whether a file that had tests at first is empty now. */
function isBlank({ files }: CoachState): boolean {
  const texts = Object.values(files);
  return texts.length > 0 && texts.every((text) => text.trim() === '');
}

function learnedLines({ grade }: CoachState, columns: number): string[] {
  const deeds = grade ? deedLines(grade, columns) : [];
  return deeds.length > 0 ? [...wrapped(sentences.learned, columns), ...deeds] : [];
}
