import type { Colours } from '../terminal/colours.ts';
import type { AnswerGrade, BugGrade, Grade } from '../judge/grade.ts';
import { tellsMissed } from '../judge/tells-missed.ts';
import { answerCount, answerLines, answersOf, areRight } from '../reports/answer-lines.ts';
import { caughtLines, missedLines } from '../reports/bug-lines.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { CoachState } from './state.ts';

const { coach: sentences, grade: words } = catalogue;

/** So many bugs that were caught just now are shown one by one; of more, only how many. */
const fewBugs = 8;

/** What is below a task begins here. */
const indent = '     ';

interface Row {
  title: string;
  result: string;
  isDone: boolean;
  caught: BugGrade[];
  /** Those that the lesson tells of now. */
  missed: BugGrade[];
  answers: AnswerGrade[];
}

/** The tasks with answers that are not right, or with bugs that get past the tests, as far as the lesson reveals them, and what was caught there just now. */
export function openTaskLines(state: CoachState, grade: Grade, columns: number, colours: Colours): string[] {
  const rows = rowsOf(grade);
  const missing = rows.filter(needsWork);
  const lines = missing.flatMap((row) => [
    ...titleLines(row, rows, columns),
    ...missedLines(row.missed, state.lesson.reveal, columns, colours, indent),
    ...answerLines(row.answers, columns, colours, indent),
    ...noticedLines(state, row, columns, colours),
  ]);
  return missing.length === 0 ? [] : [...lines, ...wrapped(sentences.hintTellsMore, columns, '  ')];
}

/** The other tasks in a line each, and what this save was the first to catch; unfolded, all that is caught. */
export function otherTaskLines(state: CoachState, grade: Grade, columns: number, colours: Colours): string[] {
  const { fresh, isUnfolded } = state;
  const rows = rowsOf(grade);
  const lines = rows
    .filter((row) => !needsWork(row))
    .flatMap((row) => {
      const title = titleLines(row, rows, columns);
      return [
        ...(row.isDone ? title.map(colours.green) : title),
        ...answerLines(row.answers, columns, colours, indent),
        ...noticedLines(state, row, columns, colours),
      ];
    });
  return [
    ...lines,
    ...(isMuch(state) && !isUnfolded ? wrapped(sentences.manyCaught(fresh.length), columns, '  ') : []),
  ];
}

function needsWork({ missed, answers }: Row): boolean {
  return missed.length > 0 || !areRight(answers);
}

function rowsOf(grade: Grade): Row[] {
  return grade.tasks.map(({ task, title, open, caught, bugs: all }) => {
    const own = grade.bugs.filter((bug) => bug.task === task);
    const answers = answersOf(grade, task);
    return {
      title: `${task}  ${title}`,
      result: [
        all === 0 ? '' : words.caughtOf(caught, all),
        answerCount(answers),
        open ? sentences.taskOpen : '',
      ]
        .filter(Boolean)
        .join(', '),
      isDone: all > 0 && caught === all && areRight(answers),
      answers,
      caught: own.filter(({ caughtBy }) => caughtBy.length > 0),
      missed: tellsMissed(grade, task) ? own.filter(({ caughtBy }) => caughtBy.length === 0) : [],
    };
  });
}

/** Results are below each other where there is room. */
function titleLines({ title, result }: Row, rows: Row[], columns: number): string[] {
  const titles = Math.max(0, ...rows.map((row) => row.title.length));
  const results = Math.max(0, ...rows.map((row) => row.result.length));
  const padding = titles + results + 7 <= columns ? titles : 0;
  return wrapped(`${title.padEnd(padding)}  ${result}`.trimEnd(), columns, '  ', indent);
}

/** What a task's bugs were noticed by: those that this save caught first; unfolded, all. */
function noticedLines(state: CoachState, { caught }: Row, columns: number, colours: Colours): string[] {
  const shown = caught.filter(({ id }) => state.isUnfolded || (!isMuch(state) && state.fresh.includes(id)));
  return caughtLines(shown, columns, colours, indent);
}

/** Whether too much was caught just now to be shown one by one. */
function isMuch({ fresh }: CoachState): boolean {
  return fresh.length > fewBugs;
}
