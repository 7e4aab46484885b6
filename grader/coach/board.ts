import type { Colours } from '../terminal/colours.ts';
import type { BugGrade, Grade } from '../judge/grade.ts';
import { whyUncertain } from '../reports/why-uncertain.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { CoachState } from './state.ts';

const { coach: sentences, grade: words } = catalogue;

/** Bugs that an earlier save caught are shown again only in a lesson with at most so many. */
const fewBugs = 8;

/** The bugs by task: those caught with what a test noticed, those missed as far as the lesson reveals them. */
export function boardLines(state: CoachState, grade: Grade, columns: number, colours: Colours): string[] {
  const rows = grade.tasks.map((task) => ({
    title: `${task.task}  ${task.title}`,
    result: [
      task.bugs === 0 ? '' : words.caughtOf(task.caught, task.bugs),
      task.open ? sentences.taskOpen : '',
    ]
      .filter(Boolean)
      .join(', '),
    isDone: task.bugs > 0 && task.caught === task.bugs,
    bugs: grade.bugs.filter((bug) => bug.task === task.task),
    isOpen: task.open,
  }));
  const titles = Math.max(0, ...rows.map(({ title }) => title.length));
  const results = Math.max(0, ...rows.map(({ result }) => result.length));
  const padding = titles + results + 7 <= columns ? titles : 0;

  const isShort = grade.bugs.length <= fewBugs;
  // With `.only` most tests do not run: what they would miss is not known.
  const hasOnly = grade.tests.some(({ skippedByOnly }) => skippedByOnly);
  const tellsMissed = !hasOnly && (grade.verdict === 'weak' || grade.verdict === 'unfinished');
  const isShown = ({ id, caughtBy }: BugGrade): boolean =>
    caughtBy.length > 0 &&
    ((state.fresh.length <= fewBugs && state.fresh.includes(id)) || (isShort && tellsMissed));
  const lines = rows.flatMap(({ title, result, isDone, isOpen, bugs }) => {
    const caught = bugs.filter(isShown);
    const missed = tellsMissed && !isOpen ? bugs.filter(({ caughtBy }) => caughtBy.length === 0) : [];
    const [first, ...others] = wrapped(
      `${title.padEnd(padding)}  ${result}`.trimEnd(),
      columns,
      '  ',
      '     ',
    );
    return [
      isDone ? colours.green(first) : first,
      ...others,
      ...caught.flatMap((bug) => caughtLines(bug, columns, colours)),
      ...missedTexts(missed, state.lesson.reveal).flatMap((text) =>
        wrapped(text, columns, '     ', '       ').map(colours.yellow),
      ),
    ];
  });
  const isMissing =
    tellsMissed && rows.some(({ isOpen, isDone, bugs }) => !isOpen && !isDone && bugs.length > 0);
  const isMuch = state.fresh.length > fewBugs;
  return [
    ...lines,
    ...(isMissing ? wrapped(sentences.hintTellsMore, columns, '     ') : []),
    ...(isMuch ? wrapped(sentences.manyCaught(state.fresh.length, grade.lesson), columns, '  ') : []),
  ];
}

function caughtLines(
  { behaviour, caughtBy, noticed }: BugGrade,
  columns: number,
  colours: Colours,
): string[] {
  return [
    ...wrapped(words.caught(behaviour), columns, '     ', '       ').map(colours.green),
    ...wrapped(words.noticed(caughtBy[0], noticed ?? ''), columns, '       '),
  ];
}

function missedTexts(missed: BugGrade[], reveal: CoachState['lesson']['reveal']): string[] {
  if (missed.length === 0) return [];
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
