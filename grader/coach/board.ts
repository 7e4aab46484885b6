import type { Colours } from '../terminal/colours.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';
import { whyUncertain } from '../reports/why-uncertain.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { CoachState } from './state.ts';

const { coach: sentences, grade: words } = catalogue;

/** So many bugs that were caught just now are shown one by one; of more, only how many. */
const fewBugs = 8;

interface Row {
  title: string;
  result: string;
  isDone: boolean;
  caught: BugGrade[];
  /** Those that the lesson tells of now. */
  missed: BugGrade[];
}

/** The tasks with bugs that get past the tests, as far as the lesson reveals them, and what was caught there just now. */
export function missedLines(state: CoachState, grade: Grade, columns: number, colours: Colours): string[] {
  const rows = rowsOf(grade);
  const missing = rows.filter(({ missed }) => missed.length > 0);
  return missing.flatMap((row, index) => [
    ...titleLines(row, rows, columns),
    ...missedTexts(row.missed, state.lesson.reveal).flatMap((text) =>
      wrapped(text, columns, '     ', '       ').map(colours.yellow),
    ),
    ...(index === missing.length - 1 ? wrapped(sentences.hintTellsMore, columns, '     ') : []),
    ...noticedLines(state, row, columns, colours),
  ]);
}

/** The other tasks in a line each, and what this save was the first to catch; unfolded, all that is caught. */
export function caughtLines(state: CoachState, grade: Grade, columns: number, colours: Colours): string[] {
  const { fresh, isUnfolded } = state;
  const rows = rowsOf(grade);
  const isMuch = fresh.length > fewBugs;
  const lines = rows
    .filter(({ missed }) => missed.length === 0)
    .flatMap((row) => {
      const title = titleLines(row, rows, columns);
      return [
        ...(row.isDone ? title.map(colours.green) : title),
        ...noticedLines(state, row, columns, colours),
      ];
    });
  return [
    ...lines,
    ...(isMuch && !isUnfolded ? wrapped(sentences.manyCaught(fresh.length), columns, '  ') : []),
  ];
}

function rowsOf({ tasks, bugs, tests, verdict }: Grade): Row[] {
  // With `.only` most tests do not run: what they would miss is not known.
  const hasOnly = tests.some(({ skippedByOnly }) => skippedByOnly);
  const tellsMissed = !hasOnly && (verdict === 'weak' || verdict === 'unfinished');
  return tasks.map(({ task, title, open, caught, bugs: all }) => {
    const own = bugs.filter((bug) => bug.task === task);
    return {
      title: `${task}  ${title}`,
      result: [all === 0 ? '' : words.caughtOf(caught, all), open ? sentences.taskOpen : '']
        .filter(Boolean)
        .join(', '),
      isDone: all > 0 && caught === all,
      caught: own.filter(({ caughtBy }) => caughtBy.length > 0),
      missed: tellsMissed && !open ? own.filter(({ caughtBy }) => caughtBy.length === 0) : [],
    };
  });
}

/** Results are below each other where there is room. */
function titleLines({ title, result }: Row, rows: Row[], columns: number): string[] {
  const titles = Math.max(0, ...rows.map((row) => row.title.length));
  const results = Math.max(0, ...rows.map((row) => row.result.length));
  const padding = titles + results + 7 <= columns ? titles : 0;
  return wrapped(`${title.padEnd(padding)}  ${result}`.trimEnd(), columns, '  ', '     ');
}

/** What a task's bugs were noticed by: those that this save caught first; unfolded, all. */
function noticedLines(
  { fresh, isUnfolded }: CoachState,
  { caught }: Row,
  columns: number,
  colours: Colours,
): string[] {
  const isShown = ({ id }: BugGrade): boolean =>
    isUnfolded || (fresh.length <= fewBugs && fresh.includes(id));
  return caught
    .filter(isShown)
    .flatMap(({ behaviour, caughtBy, noticed }) => [
      ...wrapped(words.caught(behaviour), columns, '     ', '       ').map(colours.green),
      ...wrapped(words.noticed(caughtBy[0], noticed ?? ''), columns, '       '),
    ]);
}

function missedTexts(missed: BugGrade[], reveal: CoachState['lesson']['reveal']): string[] {
  const ends = missed.flatMap(whyUncertain);
  if (reveal === 'behaviour')
    return missed.map((bug) => [words.missed(bug.behaviour), ...whyUncertain(bug)].join(' '));
  if (reveal === 'count') return [[sentences.missed(missed.length), ...new Set(ends)].join(' ')];
  const requirements = [...new Set(missed.map(({ requirement }) => requirement))];
  return requirements.map((requirement) => {
    const those = missed.filter((bug) => bug.requirement === requirement);
    return [
      sentences.missedRequirement(those.length, requirement),
      ...new Set(those.flatMap(whyUncertain)),
    ].join(' ');
  });
}
