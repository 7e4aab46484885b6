import path from 'node:path';
import type { Grader } from '../grader.ts';
import { refuseChangedSource } from '../course/source.ts';
import type { Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import { UsageError } from '../usage-error.ts';
import { areEqual, readFiles } from '../learner/lesson-files.ts';
import { ProgressFile } from '../learner/progress.ts';
import type { CoachEvent } from './events.ts';

const sentences = catalogue.coach;

interface Wanted {
  lessonId: string;
  /** The number of the save; every answer carries it. */
  run: number;
}

/** What the coach needs of a grader. */
export type Grading = Pick<Grader, 'load' | 'grade' | 'close'>;

/** Loads the grader only now: Vitest takes its time, and the first screen must not wait. */
async function openGrader(root: string): Promise<Grading> {
  const module = await import('../grader.ts');
  return new module.Grader(root);
}

/** Judges one save at a time. A newer save ends the grading of the older one. */
export class Judging {
  readonly #root: string;
  readonly #tell: (event: CoachEvent) => void;
  readonly #open: () => Promise<Grading>;
  #grader: Promise<Grading> | undefined;
  #wanted: Wanted | undefined;
  #abort = new AbortController();
  #work: Promise<void> | undefined;

  constructor(root: string, tell: (event: CoachEvent) => void, open = () => openGrader(root)) {
    this.#root = root;
    this.#tell = tell;
    this.#open = open;
  }

  judge(wanted: Wanted): void {
    this.#wanted = wanted;
    this.#abort.abort();
    this.#work ??= this.#judgeAll().finally(() => (this.#work = undefined));
  }

  /** Asks every test about every bug, if nothing else is under way. The next save ends it. */
  askAll(wanted: Wanted): void {
    this.#work ??= this.#askAll(wanted)
      .then(() => this.#judgeAll())
      .finally(() => (this.#work = undefined));
  }

  /** Ends the grading under way. Afterwards no event comes from it. */
  async stop(): Promise<void> {
    this.#wanted = undefined;
    this.#abort.abort();
    await this.#work;
  }

  async close(): Promise<void> {
    await this.stop();
    await this.#startAnew();
  }

  async #judgeAll(): Promise<void> {
    while (this.#wanted) {
      const wanted = this.#wanted;
      this.#wanted = undefined;
      await this.#answer(wanted);
    }
  }

  async #answer({ lessonId, run }: Wanted): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const folder = path.join(this.#root, 'lessons', lessonId);
    let reports = 0;
    try {
      refuseChangedSource(this.#root);
      this.#grader ??= this.#open();
      const grader = await this.#grader;
      signal.throwIfAborted();
      const files = readFiles(folder);
      // Progress belongs to the content of files: a save in the meantime must not get this verdict.
      const keep = (grade: Grade): boolean =>
        !areEqual(files, readFiles(folder)) || new ProgressFile(this.#root).record(lessonId, grade);
      const grade = await grader.grade(grader.load(lessonId), {
        signal,
        onProgress: (soFar) => {
          const isDone = soFar.mutants !== null && soFar.waitsFor === undefined;
          const stage = reports === 0 ? 'correct' : isDone ? 'done' : 'bugs';
          reports += 1;
          if (signal.aborted) return;
          // A learner may open the next lesson before the last mutant is judged, and has passed.
          if (stage !== 'correct' && soFar.waitsFor === undefined) keep(soFar);
          this.#tell({ type: 'graded', run, stage, grade: soFar });
        },
      });
      signal.throwIfAborted();
      const isWritten = keep(grade);
      this.#tell({ type: 'graded', run, stage: 'done', grade });
      if (!isWritten) this.#tell({ type: 'answered', answer: [sentences.notSaved] });
    } catch (error) {
      if (signal.aborted) return;
      const { message } = error as Error;
      this.#tell({
        type: 'stopped',
        run,
        problem: error instanceof UsageError ? message : sentences.failed(message.split('\n')[0]),
      });
      // The next save gets fresh workers: these may be at fault.
      if (!(error instanceof UsageError)) await this.#startAnew();
    }
  }

  async #askAll({ lessonId, run }: Wanted): Promise<void> {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    try {
      this.#grader ??= this.#open();
      const grader = await this.#grader;
      const grade = await grader.grade(grader.load(lessonId), { signal, isFull: true });
      signal.throwIfAborted();
      this.#tell({ type: 'asked', run, grade });
    } catch {
      // The verdict is there: what else could have been shown is not worth a word.
    }
  }

  async #startAnew(): Promise<void> {
    const grader = await this.#grader?.catch(() => undefined);
    this.#grader = undefined;
    await grader?.close().catch(() => {});
  }
}
