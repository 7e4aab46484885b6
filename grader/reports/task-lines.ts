import type { Lesson } from '../course/course.ts';
import type { BugGrade, Grade, TestGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { attentionLines } from './attention-lines.ts';
import { whyUncertain } from './why-uncertain.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.grade;
const indent = '     ';

export interface TaskOptions {
  width: number;
  colours: Colours;
  /** In columns, so that what follows the titles is in one column. */
  titleWidth: number;
  /** Also tells each bug that is caught. */
  isFull: boolean;
}

/** One task: how far it is, then its tests that do not count, the bugs that are missed, and those that are caught. */
export function taskLines(
  task: Grade['tasks'][number],
  tests: TestGrade[],
  bugs: BugGrade[],
  reveal: Lesson['reveal'],
  { width, colours, titleWidth, isFull }: TaskOptions,
): string[] {
  const state = [
    task.bugs === 0 ? '' : sentences.caughtOf(task.caught, task.bugs),
    task.open ? sentences.open : '',
  ].filter(Boolean);
  const isDone = task.bugs > 0 && task.caught === task.bugs && !task.open;
  const isMissing = task.caught < task.bugs && !task.open;
  const paint = isDone ? colours.green : isMissing ? colours.yellow : String;
  const title = `${task.task}  ${task.title.padEnd(titleWidth)}`;
  return [
    ...wrapped(`${title}  ${state.join(', ')}`.trimEnd(), width, '  ', indent).map((line) => paint(line)),
    ...attentionLines(tests, width, colours, indent),
    ...(task.open ? [] : missedLines(bugs, reveal, width, colours)),
    ...(isFull ? caughtLines(bugs, width, colours) : []),
  ];
}

/** As much of the missed bugs as the lesson reveals. */
function missedLines(bugs: BugGrade[], reveal: Lesson['reveal'], width: number, colours: Colours): string[] {
  const missed = bugs.filter(({ caughtBy }) => caughtBy.length === 0);
  const withWhy = (text: string, those: BugGrade[]): string =>
    [text, ...new Set(those.flatMap(whyUncertain))].join(' ');
  const byRequirement = Map.groupBy(missed, ({ requirement }) => requirement);
  const texts =
    reveal === 'behaviour'
      ? missed.map((bug) => withWhy(bug.behaviour, [bug]))
      : reveal === 'requirement'
        ? [...byRequirement].map(([requirement, those]) => withWhy(requirement, those))
        : [];
  return texts.flatMap((text) =>
    wrapped(sentences.missed(text), width, indent, `${indent}  `).map((line) => colours.yellow(line)),
  );
}

function caughtLines(bugs: BugGrade[], width: number, colours: Colours): string[] {
  return bugs
    .filter(({ caughtBy }) => caughtBy.length > 0)
    .flatMap(({ behaviour, noticed, caughtBy }) => [
      ...wrapped(sentences.caught(behaviour), width, indent, `${indent}  `).map((line) =>
        colours.green(line),
      ),
      ...wrapped(sentences.noticed(caughtBy[0], noticed ?? ''), width, `${indent}  `),
    ]);
}
