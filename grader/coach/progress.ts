import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readSuite } from '../course/suite.ts';
import { verdicts, type Verdict } from '../judge/grade.ts';

const progressSchema = z.object({
  version: z.literal(1),
  lessons: z.record(z.string(), z.object({ verdict: z.enum(verdicts), content: z.string() })),
});

type Progress = z.infer<typeof progressSchema>;

/** What is known of the learner's lessons, kept in `.kata/`. Deleting it loses verdicts, and never any work. */
export class ProgressFile {
  readonly #root: string;
  readonly #file: string;

  constructor(root: string) {
    this.#root = root;
    this.#file = path.join(root, '.kata', 'progress.json');
  }

  /** The verdict on the tests as they are now; undefined where they have changed since, or were never graded. */
  verdictOf(lessonId: string): Verdict | undefined {
    const known = this.#read().lessons[lessonId];
    return known?.content === this.#contentOf(lessonId) ? known.verdict : undefined;
  }

  /** @returns whether it could be written */
  record(lessonId: string, verdict: Verdict): boolean {
    const progress = this.#read();
    progress.lessons[lessonId] = { verdict, content: this.#contentOf(lessonId) };
    try {
      mkdirSync(path.dirname(this.#file), { recursive: true });
      const half = `${this.#file}.${process.pid}`;
      writeFileSync(half, `${JSON.stringify(progress, null, 2)}\n`);
      renameSync(half, this.#file);
      return true;
    } catch {
      return false;
    }
  }

  #read(): Progress {
    try {
      return progressSchema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return { version: 1, lessons: {} };
    }
  }

  #contentOf(lessonId: string): string {
    const hash = createHash('sha256');
    try {
      const { sources } = readSuite(path.join(this.#root, 'lessons', lessonId), lessonId);
      for (const text of Object.values(sources)) hash.update(text);
    } catch {
      hash.update('nothing to read');
    }
    return hash.digest('hex').slice(0, 16);
  }
}

/** The first lesson that is not passed; the last where all are. */
export function currentLesson(lessonIds: string[], progress: ProgressFile): string {
  const open = lessonIds.find((id) => !['passed', 'mastered'].includes(progress.verdictOf(id) ?? ''));
  return open ?? lessonIds.at(-1)!;
}
