import pc from 'picocolors';
import type { Lesson } from '../course/course.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { answersOf } from './answer-lines.ts';
import { attentionLines } from './attention-lines.ts';
import { bugTable } from './bug-table.ts';
import { changeTable } from './change-table.ts';
import { habitLines } from './habit-lines.ts';
import { scoreLines } from './score-lines.ts';
import { stateColour } from './lesson-state.ts';
import type { ReportOptions } from './report-options.ts';
import { survivorLines } from './survivor-lines.ts';
import { taskLines } from './task-lines.ts';
import type { TaskOfTest } from './task-of-test.ts';
import { noteLines } from './test-lines.ts';
import { wrapped } from './wrapped.ts';
import { cleanText } from '../terminal/clean-text.ts';

interface GradeReportOptions extends ReportOptions {
  /** Also tells the bugs that are caught, and every mutant that is alive. */
  isFull?: boolean;
  /** Also shows which test notices which bug. */
  hasTable?: boolean;
  /** Also shows how the score came about. */
  hasScore?: boolean;
  /** To which task a test belongs, where that is known. */
  taskOf?: TaskOfTest;
  /** What else is to be said before the verdict: sentences. */
  remarks?: string[];
  /** What to do next, below the verdict: a sentence. */
  next?: string;
}

const { grade: sentences, report } = catalogue;

/** What a line with a task has besides its title, in columns. */
const besideTitle = 30;
/** A value that a test compares may be as long as it likes. */
const longestMessage = 2000;

/**
 * The grade for a reader at a terminal: what to do first comes first, and the verdict is last, just above the prompt.
 * Words carry the meaning; colours only repeat it.
 */
export function renderGrade(
  grade: Grade,
  { reveal }: Pick<Lesson, 'reveal'>,
  {
    width,
    hasColour,
    isFull = false,
    hasTable = false,
    hasScore = false,
    taskOf,
    remarks = [],
    next,
  }: GradeReportOptions,
): string {
  const colours = pc.createColors(hasColour);
  const { tests, tasks, bugs, verdict } = grade;
  const numbers = new Set(tasks.map(({ task }) => task));
  const owner = new Map(tests.map((test) => [test, taskOf?.(test.name)]));
  const titles = Math.max(0, ...tasks.map(({ title }) => title.length));
  const titleWidth = titles + besideTitle <= width ? titles : 0;
  const blocks = [
    [colours.bold(grade.lesson)],
    attentionLines(
      tests.filter((test) => !numbers.has(owner.get(test) ?? Number.NaN)),
      width,
      colours,
    ),
    verdict === 'broken'
      ? []
      : tasks.flatMap((task) =>
          taskLines(
            task,
            tests.filter((test) => owner.get(test) === task.task),
            bugs.filter((bug) => bug.task === task.task),
            answersOf(grade, task.task),
            reveal,
            { width, colours, titleWidth, isFull },
          ),
        ),
    survivorLines(grade, width, colours, isFull),
    habitLines(grade, width),
    noteLines(tests, width, isFull),
    hasTable ? bugTable(grade, reveal, width) : [],
    hasTable ? changeTable(grade, width) : [],
    hasScore ? scoreLines(grade, width) : [],
    remarks.flatMap((text) => wrapped(text, width)),
    footer(grade, isFull)
      .flatMap((text) => wrapped(text, width))
      .map((line) => colours.dim(line)),
    [...verdictLines(grade, width, hasColour), ...(next === undefined ? [] : wrapped(next, width))],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The verdict, and the next step. */
function verdictLines({ lesson, verdict, message }: Grade, width: number, hasColour: boolean): string[] {
  const colours = pc.createColors(hasColour);
  return [
    `${colours.bold(lesson)}: ${stateColour(verdict, colours)(colours.bold(sentences.verdicts[verdict]))}`,
    ...wrapped(cleanText(message, longestMessage), width),
  ];
}

function footer({ correct, tests, bugs, timings, verdict, mutants }: Grade, isFull: boolean): string[] {
  const seconds = `${(timings.totalMs / 1000).toFixed(1)} s`;
  // A test that fails on the reference fails on every other shop too: a count would say nothing.
  const isTold =
    verdict !== 'broken' && !tests.some(({ reason }) => reason === 'wrong' || reason === 'unstable');
  // A decoy is our shop once more, in another text: it is no other shop to the reader.
  const shops = correct.filter(({ kind, outcome }) => kind !== 'decoy' || outcome !== 'accepted');
  const accepted = shops.filter(({ outcome }) => outcome === 'accepted').length;
  const killed = mutants?.gradable ? `${sentences.killed(mutants.killed, mutants.gradable)} ` : '';
  const hasFolded = !isFull && verdict !== 'broken' && bugs.some(({ caughtBy }) => caughtBy.length > 0);
  return [
    ...(hasFolded ? [report.fullShows] : []),
    isTold ? `${sentences.accepted(accepted, shops.length)} ${killed}${seconds}` : seconds,
  ];
}
