import pc from 'picocolors';
import { readTaskHints } from '../learner/hint-pages.ts';
import type { Hint } from '../learner/hints.ts';
import { takeHint, type TakenHint } from '../learner/take-hint.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { loadLesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { refuseChangedSource } from '../course/source.ts';
import type { Grade } from '../judge/grade.ts';
import { refusesCorrect } from '../judge/refuses-correct.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';

const sentences = catalogue.commands.hint;

/** `kata hint [lesson]`: the next step of help, after what the tests miss now. @returns 0 */
export async function hintCommand(name: string | undefined, context: Context): Promise<number> {
  const { root, out, err, width } = context;
  const id =
    name === undefined
      ? currentLesson(lessonIds(root), new ProgressFile(root))
      : findLessonId(root, name, context.cwd);
  // Vitest takes its time: pages that cannot be read are told before.
  loadLesson(root, id);
  readTaskHints(root, id);
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
  const taken = takeHint(root, id, grade);
  if (!taken.hint) {
    say(taken.why === 'nothing-missed' ? sentences.nothingMissed : sentences.allRead(id));
    if (taken.why === 'all-read' && taken.hasQuestions) say(sentences.questions(id));
    return 0;
  }
  tell(taken, context);
  if (!taken.isNoted) err(`${catalogue.commands.progress.notWritten}\n`);
  return 0;
}

function tell(
  { hint, earlier, others }: Extract<TakenHint, { hint: Hint }>,
  { out, width, hasColour }: Context,
): void {
  const colours = pc.createColors(hasColour);
  const say = (text: string, indent = ''): void => out(`${wrapped(text, width, indent).join('\n')}\n`);
  say(colours.bold(sentences.of(hint.task, hint.title)));
  out('\n');
  if (earlier.length > 0) {
    say(sentences.earlier, '  ');
    for (const { text } of earlier) say(colours.dim(text), '    ');
    out('\n');
  }
  say(hint.text, '  ');
  out('\n');
  say(sentences.more(hint.steps - hint.step, others));
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
    return await grader.grade(grader.load(lessonId), { hasNoMutants: true });
  } finally {
    await grader.close();
  }
}
