import pc from 'picocolors';
import { hasQuestions, hintsFor, nextHint, readTaskHints, type Hint } from '../learner/hints.ts';
import { currentLesson, ProgressFile } from '../learner/progress.ts';
import { loadLesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { refuseChangedSource } from '../course/source.ts';
import { refusesCorrect, type Grade } from '../judge/grade.ts';
import { wrapped } from '../reports/wrapped.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';

const sentences = catalogue.commands.hint;

/** `kata hint [lesson]`: the next step of help, after what the tests miss now. @returns 0 */
export async function hintCommand(name: string | undefined, context: Context): Promise<number> {
  const { root, out, err, width } = context;
  const progress = new ProgressFile(root);
  const id = name === undefined ? currentLesson(lessonIds(root), progress) : findLessonId(root, name);
  const lesson = loadLesson(root, id);
  const taskHints = readTaskHints(root, id);
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
  const used = progress.hintsUsed(id);
  const hint = nextHint(lesson, taskHints, grade, used);
  const steps = hintsFor(lesson, taskHints, grade);
  if (!hint) {
    say(steps.length === 0 ? sentences.nothingMissed : sentences.allRead(id));
    if (steps.length > 0 && hasQuestions(root, id)) say(sentences.questions(id));
    return 0;
  }
  const unread = steps.filter(({ id: step }) => step !== hint.id && !used.includes(step));
  tell(
    hint,
    {
      earlier: steps.filter((step) => used.includes(step.id) && step.about === hint.about),
      others: unread.filter(({ about }) => about !== hint.about).length,
    },
    context,
  );
  if (!progress.useHint(id, hint.id)) err(`${catalogue.commands.progress.notWritten}\n`);
  return 0;
}

interface Around {
  /** Those on the same bug or task that were read. */
  earlier: Hint[];
  /** How many there are on other things. */
  others: number;
}

function tell(hint: Hint, { earlier, others }: Around, { out, width, hasColour }: Context): void {
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
  return refusing && `${refusing.reason}: ${refusing.name}. ${refusing.message ?? ''}`;
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
