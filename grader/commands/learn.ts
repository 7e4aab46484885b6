import path from 'node:path';
import type { Grading } from '../coach/judging.ts';
import type { OpenBoard } from '../coach/open-board.ts';
import { deskFor } from '../coach/desk.ts';
import { readFiles } from '../learner/lesson-files.ts';
import { factsOf, openLesson } from '../learner/open-lesson.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { isInteractive } from '../terminal/terminal.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { refuseChangedSource } from '../course/source.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { TypeNotes } from '../types/type-notes.ts';
import type { Context } from '../terminal/context.ts';

export interface LearnFlags {
  /** Writes every line once, also in a terminal that can redraw. */
  plain?: boolean;
  /** Writes events as lines of JSON. */
  events?: boolean;
  /** Writes lines for a problem matcher. */
  problems?: boolean;
}

/** What the coach may use besides. */
interface LearnContext extends Context {
  /** What the coach judges with; a grader of its own where it is not given. */
  openGrader?: () => Promise<Grading>;
  /** What the coach asks for type errors. */
  types?: Pick<TypeNotes, 'on' | 'close'>;
}

/**
 * `kata learn [lesson]`: the coach. Without a terminal it says once where you are, unless an editor listens.
 * @throws UsageError if the lesson cannot be opened, or flags do not go together
 */
export async function learnCommand(
  name: string | undefined,
  { plain = false, events = false, problems = false }: LearnFlags,
  context: LearnContext,
): Promise<number> {
  if ([plain, events, problems].filter(Boolean).length > 1) throw new UsageError(catalogue.usage.oneOutput);
  const {
    root,
    env = process.env,
    cwd = process.cwd(),
    terminal = { input: process.stdin, output: process.stdout },
    hasColour,
  } = context;
  const progress = new ProgressFile(root);
  const id = name === undefined ? currentLesson(lessonIds(root), progress) : findLessonId(root, name, cwd);
  // The current lesson is passed only if every lesson is.
  const isFinished = name === undefined && progress.hasPassed(id);
  if (events || problems) {
    const [{ runFeed }, { eventNarrator, problemNarrator }] = await Promise.all([
      import('../editors/feed.ts'),
      import('../editors/narrators.ts'),
    ]);
    const narrator = events ? eventNarrator(root) : problemNarrator();
    return runFeed(id, { root, cwd: events ? root : cwd, env, terminal, desk: deskFor(context), narrator });
  }
  if (!isInteractive(terminal)) return sayOnce(id, context, { cwd, isFinished });

  const { runCoach } = await import('../coach/coach.ts');
  // A terminal that says it has no columns cannot be drawn on.
  const isPlain = plain || env.TERM === 'dumb' || terminal.output.columns === 0;
  const desk = deskFor(context);
  const { openGrader } = context;
  // A test that gives its own grader gives this, too.
  const types = context.types ?? (openGrader ? undefined : new TypeNotes(root, { stepsBack: true }));
  const openBoard: OpenBoard = async (practice) =>
    (await import('../web/board.ts')).openBoard(practice, { root, env, cwd });
  return runCoach(id, {
    root,
    cwd,
    env,
    terminal,
    hasColour,
    isPlain,
    desk,
    isFinished,
    openGrader,
    types,
    openBoard,
  });
}

async function sayOnce(
  id: string,
  context: Context,
  { cwd, isFinished }: { cwd: string; isFinished: boolean },
): Promise<number> {
  const { root, out, err, width, hasColour } = context;
  const [{ Grader }, { closingPage }, { reportOf }, { reduce }, { opened }] = await Promise.all([
    import('../grader.ts'),
    import('../coach/closing-page.ts'),
    import('../coach/screen.ts'),
    import('../coach/events.ts'),
    import('../coach/state.ts'),
  ]);
  const lesson = { ...openLesson(root, id, cwd), ...(await factsOf(root, id)) };
  refuseChangedSource(root);
  const grader = new Grader(root);
  try {
    // Asked before the first write: that replaces a damaged progress file, and what was wrong with it.
    for (const line of await deskFor(context).news(id)) err(`${line}\n`);
    const grade = await grader.grade(grader.load(id));
    new ProgressFile(root).record(id, grade);
    const start = opened(lesson, readFiles(path.join(root, 'lessons', id)) ?? {});
    const graded = reduce(start, { type: 'graded', run: start.run, stage: 'done', grade });
    // A pipe has no key that would show the rest.
    const state = { ...graded, isUnfolded: true };
    const { coach: sentences } = catalogue;
    const options = { columns: width, hasColour };
    const lines = [
      ...reportOf(state, options),
      ...(isFinished ? [...closingPage(root, options), ''] : []),
      sentences.task(`${lesson.folder}/${lesson.readme}`),
      sentences.goOn,
    ];
    out(`${lines.join('\n')}\n`);
    return 0;
  } finally {
    await grader.close();
  }
}
