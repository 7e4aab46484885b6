import type { Grade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { deedLines } from '../reports/deed-lines.ts';
import { habitLines } from '../reports/habit-lines.ts';
import { noteLines } from '../reports/test-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { openLines, refusalLines } from './attention-lines.ts';
import { boardLines } from './board.ts';
import { hasPassed, type CoachState } from './state.ts';
import { survivorBlocks } from './survivor-blocks.ts';

const sentences = catalogue.coach;

/** What is to be said of the newest save. */
export function bodyLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { grade, stage, problem } = state;
  if (problem !== undefined) return [...wrapped(problem, columns).map(colours.yellow), ''];
  if (!grade) return [];
  const hasBugs = stage !== 'correct' && grade.verdict !== 'broken';
  const isDecided = stage !== 'correct' || isSettled(grade);
  const blocks = [
    isDecided ? wrapped(grade.message, columns) : [],
    isDecided && isBlank(state) ? wrapped(sentences.blank, columns) : [],
    refusalLines(grade.tests, columns, colours),
    // One thing after the other: the board names the open tasks anyway.
    grade.tests.some(refusesCorrect) ? [] : openLines(grade.tests, columns),
    isDecided ? noteLines(grade.tests, columns) : [],
    ...(hasPassed(state) ? learnedBlocks(state, columns) : []),
    hasBugs ? boardLines(state, grade, columns, colours) : [],
    hasBugs || isDecided ? [] : wrapped(sentences.onBugs, columns).map(colours.dim),
    grade.waitsFor === undefined ? [] : wrapped(sentences.waits(grade.waitsFor), columns).map(colours.dim),
    ...(hasPassed(state) ? survivorBlocks(state, grade, columns, colours) : []),
    stage === 'done' ? habitLines(grade, columns) : [],
    typeLines(state, columns, colours),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

/** What TypeScript reports: it changes no verdict, so it comes last. */
export function typeLines({ types }: CoachState, columns: number, colours: Colours): string[] {
  return types.flatMap((line) => wrapped(line, columns, '', '  ')).map(colours.dim);
}

/** The body while something else is read. */
export function shortLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { grade, stage, problem } = state;
  if (problem !== undefined) return bodyLines(state, columns, colours);
  const isDecided = grade !== undefined && (stage !== 'correct' || isSettled(grade));
  if (!isDecided) return [];
  const types = typeLines(state, columns, colours);
  return [
    ...wrapped(`${grade.message} ${sentences.enterShows}`, columns),
    '',
    ...(types.length > 0 ? [...types, ''] : []),
  ];
}

/** Whether bugs and mutants cannot change the verdict any more. */
export function isSettled({ verdict }: Grade): boolean {
  return verdict === 'broken' || verdict === 'invalid' || verdict === 'unfinished';
}

/** Whether a file that had tests at first is empty now. */
function isBlank({ files }: CoachState): boolean {
  const texts = Object.values(files);
  return texts.length > 0 && texts.every((text) => text.trim() === '');
}

function learnedBlocks({ lesson, grade }: CoachState, columns: number): string[][] {
  const deeds = grade ? deedLines(grade, columns) : [];
  return [
    deeds.length > 0 ? [...wrapped(sentences.learned, columns), ...deeds] : [],
    wrapped(sentences.goOnWith(lesson.next), columns),
  ];
}
