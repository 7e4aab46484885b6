import pc from 'picocolors';
import { readTaskHints } from '../learner/hint-pages.ts';
import { unsolvedTasks } from '../learner/hint-subjects.ts';
import type { Hint } from '../learner/hints.ts';
import { takeHint, type TakenHint } from '../learner/take-hint.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { allHintsRead } from '../learner/solutions.ts';
import { loadLesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { refuseChangedSource } from '../course/source.ts';
import type { Grade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { isSettled } from '../judge/verdicts.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.commands.hint;

export interface HintFlags {
  /** Only hints on this task. */
  task?: number;
}

/**
 * `kata hint [lesson]`: the next step of help, after what the tests miss now, or after what mastered asks for.
 * @returns 0
 * @throws UsageError when the lesson has no such task
 */
export async function hintCommand(
  name: string | undefined,
  { task }: HintFlags,
  context: Context,
): Promise<number> {
  const { root, out, err, width } = context;
  const id =
    name === undefined
      ? currentLesson(lessonIds(root), new ProgressFile(root))
      : findLessonId(root, name, context.cwd);
  // Vitest takes its time: pages that cannot be read are told before.
  const lesson = loadLesson(root, id);
  readTaskHints(root, id);
  refuseUnknownTask(id, lesson.tasks, task);
  refuseChangedSource(root);
  const grade = await gradeOf(root, id);

  const say = (text: string, indent = ''): void => out(`${wrapped(text, width, indent).join('\n')}\n`);
  const first = mostPressing(grade);
  if (first !== undefined) {
    say(sentences.firstThis);
    say(first, '  ');
    if (grade.verdict === 'broken') return 0;
    out('\n');
  }
  const unsolved = unsolvedTasks(grade);
  if (task !== undefined && !unsolved.includes(task)) {
    say(sentences.taskIsDone(task, unsolved));
    return 0;
  }
  const taken = takeHint(root, id, grade, task);
  if (!taken.hint) {
    say(noHint(id, taken, task, root));
    if (taken.why === 'all-read' && taken.hasQuestions) say(sentences.questions(id));
    return 0;
  }
  tell(taken, context);
  const others = unsolved.filter((one) => one !== taken.hint.task);
  if (others.length > 0) say(sentences.otherTasks(others));
  if (!taken.isNoted) err(`${catalogue.commands.progress.notWritten}\n`);
  return 0;
}

function refuseUnknownTask(id: string, tasks: { number: number }[], task: number | undefined): void {
  const numbers = tasks.map(({ number }) => number);
  if (task !== undefined && !numbers.includes(task))
    throw new UsageError(sentences.noTask(id, task, numbers));
}

function noHint(
  id: string,
  { why }: Extract<TakenHint, { hint: undefined }>,
  task: number | undefined,
  root: string,
): string {
  return why === 'nothing-missed' ? sentences.nothingMissed : allHintsRead(root, id, task);
}

function tell(
  { hint, earlier, left, others }: Extract<TakenHint, { hint: Hint }>,
  { out, width, hasColour }: Context,
): void {
  const { step, steps, task, title } = hint;
  const colours = pc.createColors(hasColour);
  const say = (text: string, indent = ''): void => out(`${wrapped(text, width, indent).join('\n')}\n`);
  say(
    colours.bold(
      task === undefined ? sentences.ofMastery(step, steps, title) : sentences.of(step, steps, task, title),
    ),
  );
  out('\n');
  if (earlier.length > 0) {
    say(sentences.earlier, '  ');
    for (const { text } of earlier) say(colours.dim(text), '    ');
    out('\n');
  }
  say(hint.text, '  ');
  out('\n');
  say(sentences.more(left, others));
}

/** What has to be put right before bugs matter. */
function mostPressing({ verdict, message, tests }: Grade): string | undefined {
  if (verdict === 'broken') return message;
  const refusing = tests.find(refusesCorrect);
  return (
    refusing?.reason &&
    `${catalogue.grade.reasons[refusing.reason]}: ${refusing.name}. ${refusing.message ?? ''}`
  );
}

/** Vitest is loaded when everything that was typed has been found right. */
async function gradeOf(root: string, lessonId: string): Promise<Grade> {
  const { Grader } = await import('../grader.ts');
  const grader = new Grader(root);
  try {
    const lesson = grader.load(lessonId);
    const onBugs = await grader.grade(lesson, { hasNoMutants: true });
    // What mastered asks for takes longer to find out, and matters only when nothing else is missing.
    const isAllCaught = !isSettled(onBugs.verdict) && unsolvedTasks(onBugs).length === 0;
    return isAllCaught ? await grader.grade(lesson) : onBugs;
  } finally {
    await grader.close();
  }
}
