import { deskFor } from '../coach/desk.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { currentLesson } from '../learner/current-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import { TypeNotes } from '../types/type-notes.ts';
import { UsageError } from '../usage-error.ts';
import { runWeb } from '../web/run-web.ts';

export interface WebFlags {
  /** As it was typed. */
  port?: string;
  /** Opens the browser, too. */
  open?: boolean;
}

/**
 * `kata web [lesson]`: the coach's answers in a browser.
 * @throws UsageError if the lesson cannot be opened, or nothing can listen at the port
 */
export async function webCommand(
  name: string | undefined,
  { port, open = false }: WebFlags,
  context: Context,
): Promise<number> {
  const {
    root,
    env = process.env,
    cwd = process.cwd(),
    terminal = { input: process.stdin, output: process.stdout },
  } = context;
  const id =
    name === undefined
      ? currentLesson(lessonIds(root), new ProgressFile(root))
      : findLessonId(root, name, cwd);
  return runWeb(id, {
    root,
    env,
    cwd,
    terminal,
    desk: deskFor(context),
    types: new TypeNotes(root, { stepsBack: true }),
    say: (line) => context.out(`${line}\n`),
    port: port === undefined ? undefined : portIn(port),
    opensBrowser: open,
  });
}

function portIn(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) throw new UsageError(catalogue.web.noPort(text));
  return port;
}
