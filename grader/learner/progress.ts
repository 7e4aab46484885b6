import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { HabitGrade } from '../judge/grade.ts';
import { isPassed, type Verdict } from '../judge/verdicts.ts';
import { catalogue } from '../sentences/sentences.ts';
import { alone } from './alone.ts';
import { forget, readFiles } from './files.ts';
import { plainText } from '../course/plain-text.ts';
import { reasonOf } from '../course/reason.ts';
import { isNewer, progressIn, version, type KnownHabits, type Progress } from './progress-shape.ts';

const sentences = catalogue.commands.progress;

/** What is noted of a grade. */
interface Graded {
  verdict: Verdict;
  habits?: HabitGrade[] | null;
}

/** What stands in the file, or why that cannot be used. */
interface Reading {
  progress: Progress;
  damage?: { name: 'damaged' | 'newer'; message: string };
}

/**
 * What is known of the learner's lessons, kept in `.kata/`. Deleting it loses verdicts and which hints were read,
 * and never any work. It is read again for every question: another `kata` may have written meanwhile.
 */
export class ProgressFile {
  readonly #root: string;
  readonly #folder: string;
  readonly #file: string;

  constructor(root: string) {
    this.#root = root;
    this.#folder = path.join(root, '.kata');
    this.#file = path.join(this.#folder, 'progress.json');
  }

  /**
   * Why the file cannot be used, in one sentence that also says how to go on; undefined where it can be, or where
   * there is none. We begin anew then, and the next write keeps the old file beside the new one.
   */
  problem(): string | undefined {
    return this.#read().damage?.message;
  }

  /** The verdict on the tests as they are now; undefined where they have changed since, or were never graded. */
  verdictOf(lessonId: string): Verdict | undefined {
    const known = this.#read().progress.lessons[lessonId];
    return known?.content === this.#contentOf(lessonId) ? known.verdict : undefined;
  }

  /** Whether the tests as they are now have passed. */
  hasPassed(lessonId: string): boolean {
    return isPassed(this.verdictOf(lessonId));
  }

  /** The habits that were judged on the tests as they are now; none where they have changed since. */
  habitsOf(lessonId: string): KnownHabits {
    const known = this.#read().progress.lessons[lessonId];
    const isOfNow = known?.content === this.#contentOf(lessonId);
    return (isOfNow ? known.habits : undefined) ?? { kept: [], broken: [] };
  }

  /** A grade without habits leaves those that are known of the same tests. @returns whether it could be written */
  record(lessonId: string, { verdict, habits }: Graded): boolean {
    const content = this.#contentOf(lessonId);
    return this.#change(({ lessons }) => {
      const before = lessons[lessonId];
      const known = habits ? knownHabits(habits) : before?.content === content ? before.habits : undefined;
      lessons[lessonId] = { verdict, content, ...(known && { habits: known }) };
    });
  }

  /** The ids of the hints that were read, the oldest first. */
  hintsUsed(lessonId: string): string[] {
    return this.#read().progress.hints[lessonId] ?? [];
  }

  /** @returns whether it could be written */
  useHint(lessonId: string, hintId: string): boolean {
    return this.#change(({ hints }) => {
      hints[lessonId] = [...new Set([...(hints[lessonId] ?? []), hintId])];
    });
  }

  /** The id of the lesson that the coach opened last. */
  lastOpened(): string | undefined {
    return this.#read().progress.opened;
  }

  /** @returns whether it could be written */
  open(lessonId: string): boolean {
    return this.#change((progress) => {
      progress.opened = lessonId;
    });
  }

  /** The content of the starter that the learner began with, where that is known. */
  startedFrom(lessonId: string): string | undefined {
    return this.#read().progress.starters[lessonId];
  }

  /** @returns whether it could be written */
  startFrom(lessonId: string, content: string): boolean {
    return this.#change(({ starters }) => {
      starters[lessonId] = content;
    });
  }

  #read(): Reading {
    const begun: Progress = { version, lessons: {}, hints: {}, starters: {} };
    const damaged = (message: string): Reading => ({ progress: begun, damage: { name: 'damaged', message } });
    let text: string;
    try {
      text = plainText(readFileSync(this.#file, 'utf8'));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' || code === 'ENOTDIR'
        ? { progress: begun }
        : damaged(sentences.unreadable(reasonOf(error)));
    }
    try {
      const content: unknown = JSON.parse(text);
      if (isNewer(content)) {
        return { progress: begun, damage: { name: 'newer', message: sentences.newer } };
      }
      const progress = progressIn(content);
      return progress ? { progress } : damaged(sentences.damaged);
    } catch {
      return damaged(sentences.damaged);
    }
  }

  #change(change: (progress: Progress) => void): boolean {
    try {
      mkdirSync(this.#folder, { recursive: true });
    } catch {
      return false;
    }
    return alone(`${this.#file}.lock`, () => this.#write(change));
  }

  #write(change: (progress: Progress) => void): boolean {
    const { progress, damage } = this.#read();
    change(progress);
    const half = `${this.#file}.${process.pid}`;
    try {
      writeFileSync(half, `${JSON.stringify(progress, null, 2)}\n`);
      if (damage) renameSync(this.#file, this.#freeName(damage.name));
      renameSync(half, this.#file);
      return true;
    } catch {
      forget(half);
      return false;
    }
  }

  /** What is kept beside is not written over by what is kept beside later. */
  #freeName(name: string): string {
    for (let number = 1; ; number += 1) {
      const file = path.join(this.#folder, `progress.${name}${number === 1 ? '' : `-${number}`}.json`);
      if (!existsSync(file)) return file;
    }
  }

  #contentOf(lessonId: string): string {
    return contentOf(readFiles(path.join(this.#root, 'lessons', lessonId)) ?? {});
  }
}

/** A short name for the content of files. */
export function contentOf(files: Record<string, string>): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}

/**
 * Where the learner is: the lesson opened last; where that is passed, the next one that is not; the last where all
 * are.
 */
export function currentLesson(lessonIds: string[], progress: ProgressFile): string {
  const last = Math.max(0, lessonIds.indexOf(progress.lastOpened() ?? ''));
  const fromThere = [...lessonIds.slice(last), ...lessonIds.slice(0, last)];
  const open = fromThere.find((id) => !progress.hasPassed(id));
  return open ?? lessonIds.at(-1)!;
}

function knownHabits(habits: HabitGrade[]): KnownHabits {
  const idsOf = (isKept: boolean): string[] =>
    habits.filter(({ kept }) => kept === isKept).map(({ id }) => id);
  return { kept: idsOf(true), broken: idsOf(false) };
}
