import type { Lesson } from '../course/course.ts';
import type { AnswerGrade, BugGrade, Grade, TestGrade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { answerCount, answerLines, areRight } from './answer-lines.ts';
import { attentionLines } from './attention-lines.ts';
import { caughtLines, missedLines } from './bug-lines.ts';
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

/** One task: how far it is, then its tests that do not count, bugs that are missed, answers, and bugs that are caught. */
export function taskLines(
  task: Grade['tasks'][number],
  tests: TestGrade[],
  bugs: BugGrade[],
  answers: AnswerGrade[],
  reveal: Lesson['reveal'],
  { width, colours, titleWidth, isFull }: TaskOptions,
): string[] {
  const state = [
    task.bugs === 0 ? '' : sentences.caughtOf(task.caught, task.bugs),
    answerCount(answers),
    task.open ? sentences.open : '',
  ].filter(Boolean);
  const [caught, missed] = [bugs.filter(isCaught), bugs.filter((bug) => !isCaught(bug))];
  const isWhole = task.caught === task.bugs && areRight(answers);
  const isDone = task.bugs > 0 && isWhole && !task.open;
  const isMissing = !isWhole && !task.open;
  const paint = isDone ? colours.green : isMissing ? colours.yellow : String;
  const title = `${task.task}  ${task.title.padEnd(titleWidth)}`;
  return [
    ...wrapped(`${title}  ${state.join(', ')}`.trimEnd(), width, '  ', indent).map((line) => paint(line)),
    ...attentionLines(tests, width, colours, indent),
    ...(task.open ? [] : missedLines(missed, reveal, width, colours, indent)),
    ...answerLines(answers, width, colours, indent),
    ...(isFull ? caughtLines(caught, width, colours, indent) : []),
  ];
}

function isCaught({ caughtBy }: BugGrade): boolean {
  return caughtBy.length > 0;
}
