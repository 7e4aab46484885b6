import path from 'node:path';
import type { Desk } from '../coach/desk.ts';
import { reduce, type CoachEvent } from '../coach/events.ts';
import { Judging } from '../coach/judging.ts';
import { listenToTheEnd } from '../coach/signals.ts';
import { hasPassed, opened, type CoachState } from '../coach/state.ts';
import { LessonWatch } from '../coach/watch.ts';
import { problemIn, readFiles, type Files } from '../learner/lesson-files.ts';
import { factsOf, openLesson } from '../learner/open-lesson.ts';
import { ProgressFile } from '../learner/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What is written of a lesson that is open: each function answers with lines. */
export interface Narrator {
  opened(state: CoachState): string[];
  happened(event: CoachEvent, state: CoachState): string[];
  /** A save has passed a lesson that was not passed before. */
  passed(state: CoachState): string[];
}

interface FeedOptions {
  root: string;
  /** Where the reader is: paths are told from there. */
  cwd: string;
  env: NodeJS.ProcessEnv;
  terminal: Terminal;
  desk: Pick<Desk, 'news'>;
  narrator: Narrator;
}

/**
 * Judges every save of a lesson for an editor, and writes what the narrator says, until a line is read, the input or
 * the output is closed, or a signal comes.
 * @returns the exit code: 0
 * @throws UsageError if the lesson cannot be opened
 */
export async function runFeed(lessonId: string, options: FeedOptions): Promise<number> {
  const { root, cwd, env, terminal, desk, narrator } = options;
  const lesson = { ...openLesson(root, lessonId, cwd), ...(await factsOf(root, lessonId)) };
  const folder = path.join(root, 'lessons', lessonId);
  const files = readFiles(folder);
  const progress = new ProgressFile(root);
  let state = opened(lesson, files ?? {});
  let wasPassed = progress.hasPassed(lessonId);
  let isEnded = false;

  const write = (lines: string[]): void => {
    if (lines.length > 0 && !isEnded) terminal.output.write(`${lines.join('\n')}\n`);
  };
  const happened = (event: CoachEvent): void => {
    state = reduce(state, event);
    write(narrator.happened(event, state));
    if (event.type !== 'graded' || state.stage !== 'done' || wasPassed || !hasPassed(state)) return;
    wasPassed = true;
    write(narrator.passed(state));
  };
  const judging = new Judging(root, happened);
  const saved = (now: Files | undefined): void => {
    const run = state.run + 1;
    happened({ type: 'saved', files: now ?? {}, run });
    const problem = problemIn(now, lesson.folder);
    if (problem === undefined) return judging.judge({ lessonId, run });
    void judging.stop();
    happened({ type: 'stopped', run, problem });
  };

  const { ended, release } = listenForTheEnd(terminal);
  write(narrator.opened(state));
  // Asked before the first write: that replaces a damaged progress file, and what was wrong with it.
  const answer = await desk.news(lessonId);
  if (answer.length > 0) happened({ type: 'answered', answer });
  progress.open(lessonId);
  const watch = new LessonWatch({ folder, known: files, polls: Boolean(env.KATA_POLL), changed: saved });
  saved(files);

  await ended;
  isEnded = true;
  await watch.close();
  await judging.close();
  // A second signal must not end what is being put away.
  release();
  return 0;
}

/** @returns resolves when the reader has enough; and what stops listening for it */
function listenForTheEnd(terminal: Terminal): { ended: Promise<void>; release(): void } {
  const { input } = terminal;
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = (): void => resolve();
  const read = (chunk: Buffer | string): void => {
    if (String(chunk).includes('\n')) end();
  };
  const signalled = (): void => {
    // Vitest listens, too. It ends the process at once, with this code, or with one for the signal if there is none.
    process.exitCode = 0;
    end();
  };
  const ignoreSignals = listenToTheEnd(terminal, signalled, () => {});
  input.on('data', read).on('end', end).on('error', end);
  return {
    ended: promise,
    release() {
      ignoreSignals();
      input.off('data', read).off('end', end).pause();
    },
  };
}
