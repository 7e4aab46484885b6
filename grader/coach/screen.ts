import pc from 'picocolors';
import type { Grade, TestGrade } from '../judge/grade.ts';
import { habitLines } from '../reports/habit-lines.ts';
import { noteLines, printedLines } from '../reports/test-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import { boardLines, type Colours } from './board.ts';
import { placeIn, placeText, type Place } from '../learner/place.ts';
import { isPassed, type CoachState } from './state.ts';

const { coach: sentences, grade: words } = catalogue;

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
  const foot = [...replyLines(state, columns, colours), ...footer(state, columns, colours)];
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

const widestKey = Math.max(...Object.keys(sentences.keys).map(({ length }) => length));

/** What the last key brought. */
export function replyLines(
  { hint, answer, showsKeys }: CoachState,
  columns: number,
  colours: Colours,
): string[] {
  const lines = [
    ...(hint === undefined ? [] : wrapped(hint.text, columns).map(colours.cyan)),
    ...answer.flatMap((line) => wrapped(line, columns)),
    ...(showsKeys
      ? Object.entries(sentences.keys).flatMap(([key, does]) =>
          wrapped(`${key.padEnd(widestKey)}  ${does}`, columns, '  ', ' '.repeat(widestKey + 4)),
        )
      : []),
  ];
  return lines.length > 0 ? [...lines, ''] : [];
}

/** The place to write at, relative to where the reader is. */
export function placeOf({ lesson, files, grade }: CoachState): Place {
  const broken = grade?.place && grade.place.file in files ? grade.place : undefined;
  const place = broken ?? placeIn(files, grade?.tests.find(refusesCorrect));
  return { ...place, file: `${lesson.folder}/${place.file}` };
}

function headLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { lesson, grade, stage, problem } = state;
  const isGood = isPassed(state);
  const verdict =
    problem !== undefined || (grade === undefined && stage === 'done')
      ? ''
      : grade === undefined
        ? colours.dim(stage === 'starting' ? sentences.starting : sentences.running)
        : stage === 'correct' && !isSettled(grade)
          ? colours.dim(sentences.running)
          : (isGood ? colours.green : colours.yellow)(colours.bold(grade.verdict));
  return [
    ...wrapped(placeText(placeOf(state)), columns).map(colours.underline),
    `${colours.bold(lesson.id)}${verdict && `: ${verdict}`}`,
  ];
}

/** Whether bugs and mutants cannot change the verdict any more. */
function isSettled({ verdict }: Grade): boolean {
  return verdict === 'broken' || verdict === 'invalid' || verdict === 'unfinished';
}

function bodyLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { grade, stage, problem } = state;
  if (problem !== undefined) return [...wrapped(problem, columns).map(colours.yellow), ''];
  if (!grade) return [];
  const hasBugs = stage !== 'correct' && grade.verdict !== 'broken';
  const isTold = stage !== 'correct' || isSettled(grade);
  const blocks = [
    isTold ? wrapped(grade.message, columns) : [],
    isTold && isBlank(state) ? wrapped(sentences.blank, columns) : [],
    refusalLines(grade.tests, columns, colours),
    // One thing after the other: the board names the open tasks anyway.
    grade.tests.some(refusesCorrect) ? [] : openLines(grade.tests, columns),
    isTold ? noteLines(grade.tests, columns) : [],
    ...(isPassed(state) ? learnedBlocks(state, columns) : []),
    hasBugs ? boardLines(state, grade, columns, colours) : [],
    hasBugs || isTold ? [] : wrapped(sentences.onBugs, columns).map(colours.dim),
    grade.waitsFor === undefined ? [] : wrapped(sentences.waits(grade.waitsFor), columns).map(colours.dim),
    ...(isPassed(state) ? aliveBlocks(state, grade, columns, colours) : []),
    stage === 'done' ? habitLines(grade, columns) : [],
    typeLines(state, columns, colours),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines) => [...lines, '']);
}

/** What TypeScript minds: it stops nobody, so it comes last. */
export function typeLines({ types }: CoachState, columns: number, colours: Colours): string[] {
  return types.flatMap((line) => wrapped(line, columns, '', '  ')).map(colours.dim);
}

/** The body while something else is read. */
function shortLines(state: CoachState, columns: number, colours: Colours): string[] {
  const { grade, stage, problem } = state;
  if (problem !== undefined) return bodyLines(state, columns, colours);
  const isTold = grade !== undefined && (stage !== 'correct' || isSettled(grade));
  if (!isTold) return [];
  const types = typeLines(state, columns, colours);
  return [
    ...wrapped(`${grade.message} ${sentences.enterShows}`, columns),
    '',
    ...(types.length > 0 ? [...types, ''] : []),
  ];
}

const mostTests = 4;

/** Tests that refuse correct code, each with its reason. */
function refusalLines(tests: TestGrade[], columns: number, colours: Colours): string[] {
  const refusing = tests.filter(refusesCorrect);
  return [
    ...refusing
      .slice(0, mostTests)
      .flatMap((test) => [
        ...wrapped(`${colours.red(`${test.reason}:`)} ${test.name}`, columns, '  ', '    '),
        ...wrapped(test.message ?? '', columns, '    '),
        ...printedLines(test, columns, '    '),
      ]),
    ...moreLine(refusing.length - mostTests),
  ];
}

/** Tests that are not finished, by what they wait for. */
function openLines(tests: TestGrade[], columns: number): string[] {
  const open = tests.filter((test) => !test.counts && !refusesCorrect(test));
  const byMessage = Map.groupBy(open, ({ message }) => message ?? words.notDone);
  let left = mostTests;
  const lines = [...byMessage].flatMap(([message, waiting]) => {
    const shown = waiting.slice(0, Math.max(0, left));
    left -= shown.length;
    return shown.length === 0
      ? []
      : [
          ...wrapped(message, columns, '  '),
          ...shown.flatMap((test) => [
            ...wrapped(`"${test.name}"`, columns, '    ', '     '),
            ...printedLines(test, columns, '      '),
          ]),
        ];
  });
  const hasNoAssertion = open.some(({ reason }) => reason === 'asserts-nothing');
  return [
    ...lines,
    ...moreLine(open.length - mostTests),
    ...(hasNoAssertion ? wrapped(sentences.writeAnExpect, columns, '  ') : []),
  ];
}

/** Whether a file that had tests at first is empty now. */
function isBlank({ files }: CoachState): boolean {
  const texts = Object.values(files);
  return texts.length > 0 && texts.every((text) => text.trim() === '');
}

function refusesCorrect({ reason }: TestGrade): boolean {
  return reason !== undefined && reason !== 'asserts-nothing';
}

function moreLine(count: number): string[] {
  return count > 0 ? [`  ${words.more(count)}`] : [];
}

function learnedBlocks({ lesson }: CoachState, columns: number): string[][] {
  return [
    [
      ...wrapped(sentences.learned, columns),
      ...lesson.objectives.flatMap((objective) => wrapped(`- ${objective}`, columns, '  ', '    ')),
    ],
    wrapped(sentences.goOnWith(lesson.next), columns),
  ];
}

/** The mutants that are still alive: asked of nobody, so they come last. */
function aliveBlocks(
  { stage, survivors: most }: CoachState,
  grade: Grade,
  columns: number,
  colours: Colours,
): string[][] {
  const alive = grade.mutants?.survivors ?? [];
  if (stage === 'bugs') return [wrapped(sentences.onMutants, columns).map(colours.dim)];
  if (alive.length === 0) return [];
  const survivors = alive
    .slice(0, most)
    .flatMap(({ behaviour, file, line, before, after }) => [
      ...wrapped(`${behaviour} ${colours.dim(`(${file}:${line})`)}`, columns, '  ', '    '),
      ...(before === after
        ? []
        : [`- ${before}`, `+ ${after}`].flatMap((text) => wrapped(text, columns, '    ', '      '))),
    ]);
  const more = alive.length > most ? [`  ${sentences.moreSurvivors(alive.length - most)}`] : [];
  return [[...wrapped(sentences.survivors, columns), ...survivors, ...more]];
}

/** The keys that help now. */
function footer(state: CoachState, columns: number, colours: Colours): string[] {
  const { footer: names } = sentences;
  const hasMore = isPassed(state) && (state.grade?.mutants?.survivors.length ?? 0) > state.survivors;
  const keys: (keyof typeof names)[] = isPassed(state)
    ? [
        ...(state.lesson.next === undefined ? [] : ['n' as const]),
        's',
        'd',
        ...(hasMore ? ['m' as const] : []),
        'l',
        '?',
        'q',
      ]
    : ['h', 't', 'e', 'l', '?', 'q'];
  const lines: string[][] = [[]];
  let used = 0;
  for (const key of keys) {
    const width = key.length + 1 + names[key].length + 3;
    if (used + width - 3 > columns) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)!.push(`${colours.bold(key)} ${colours.dim(names[key])}`);
    used += width;
  }
  return lines.map((parts) => parts.join('   '));
}

function clipped(lines: string[], most: number): string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(1, most - 2));
  return [...kept, sentences.clipped(lines.length - kept.length), ''];
}
