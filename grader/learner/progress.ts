import { createHash } from 'node:crypto';
import path from 'node:path';
import type { HabitGrade } from '../judge/grade.ts';
import { isPassed, type Verdict } from '../judge/verdicts.ts';
import { readFiles } from './lesson-files.ts';
import type { KnownHabits } from './progress-shape.ts';
import { ProgressStore } from './progress-store.ts';

/** What is noted of a grade. */
interface Graded {
  verdict: Verdict;
  habits?: HabitGrade[] | null;
}

/**
 * What is known of the learner's lessons, kept in `.kata/`. Deleting it loses verdicts and which hints were read,
 * and never any work. It is read again for every question: another `kata` may have written meanwhile.
 */
export class ProgressFile {
  readonly #root: string;
  readonly #store: ProgressStore;

  constructor(root: string) {
    this.#root = root;
    this.#store = new ProgressStore(root);
  }

  /**
   * Why the file cannot be used, in one sentence that also says how to go on; undefined where it can be, or where
   * there is none. We begin anew then, and the next write keeps the old file beside the new one.
   */
  problem(): string | undefined {
    return this.#store.read().damage?.message;
  }

  /** The verdict on the tests as they are now; undefined where they have changed since, or were never graded. */
  verdictOf(lessonId: string): Verdict | undefined {
    const known = this.#store.read().progress.lessons[lessonId];
    return known?.content === this.#contentOf(lessonId) ? known.verdict : undefined;
  }

  /** Whether the tests as they are now have passed. */
  hasPassed(lessonId: string): boolean {
    return isPassed(this.verdictOf(lessonId));
  }

  /** The habits that were judged on the tests as they are now; none where they have changed since. */
  habitsOf(lessonId: string): KnownHabits {
    const known = this.#store.read().progress.lessons[lessonId];
    const isOfNow = known?.content === this.#contentOf(lessonId);
    return (isOfNow ? known.habits : undefined) ?? { kept: [], broken: [] };
  }

  /** A grade without habits leaves those that are known of the same tests. @returns whether it could be written */
  record(lessonId: string, { verdict, habits }: Graded): boolean {
    const content = this.#contentOf(lessonId);
    return this.#store.change(({ lessons }) => {
      const before = lessons[lessonId];
      const known = habits ? knownHabits(habits) : before?.content === content ? before.habits : undefined;
      lessons[lessonId] = { verdict, content, ...(known && { habits: known }) };
    });
  }

  /** The ids of the hints that were read, the oldest first. */
  hintsUsed(lessonId: string): string[] {
    return this.#store.read().progress.hints[lessonId] ?? [];
  }

  /** @returns whether it could be written */
  useHint(lessonId: string, hintId: string): boolean {
    return this.#store.change(({ hints }) => {
      hints[lessonId] = [...new Set([...(hints[lessonId] ?? []), hintId])];
    });
  }

  /** The id of the lesson that the coach opened last. */
  lastOpened(): string | undefined {
    return this.#store.read().progress.opened;
  }

  /** @returns whether it could be written */
  open(lessonId: string): boolean {
    return this.#store.change((progress) => {
      progress.opened = lessonId;
    });
  }

  /** The content of the starter that the learner began with, where that is known. */
  startedFrom(lessonId: string): string | undefined {
    return this.#store.read().progress.starters[lessonId];
  }

  /** @returns whether it could be written */
  startFrom(lessonId: string, content: string): boolean {
    return this.#store.change(({ starters }) => {
      starters[lessonId] = content;
    });
  }

  #contentOf(lessonId: string): string {
    return fingerprintOf(readFiles(path.join(this.#root, 'lessons', lessonId)) ?? {});
  }
}

/** A short name for the content of files: it is another one when anything in them is. */
export function fingerprintOf(files: Record<string, string>): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}

function knownHabits(habits: HabitGrade[]): KnownHabits {
  const idsOf = (isKept: boolean): string[] =>
    habits.filter(({ kept }) => kept === isKept).map(({ id }) => id);
  return { kept: idsOf(true), broken: idsOf(false) };
}
