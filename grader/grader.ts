import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadLesson, type Lesson } from './course/course.ts';
import { kit } from './course/root.ts';
import { readSuite } from './course/suite.ts';
import { implementationsOf } from './implementations/implementations.ts';
import type { Grade } from './judge/grade.ts';
import { countingTests, judge } from './judge/judge.ts';
import { examine } from './session/examine.ts';
import { Session } from './session/session.ts';

export interface GradeOptions {
  /** A folder with the tests, in place of the lesson's own. */
  tests?: string;
  seed?: number;
  /** Finds every test that catches a bug, and not only one. */
  isFull?: boolean;
}

/** Grades suites of one course. Vitest is started when it is needed first, and kept. */
export class Grader {
  readonly root: string;
  #session: Promise<Session> | undefined;
  /** By bug, the name of the test that caught it last. */
  readonly #lastCatch = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  /** @throws UsageError when the lesson, its files or the folder of tests cannot be used */
  async grade(lesson: Lesson, { tests, seed = 1, isFull }: GradeOptions = {}): Promise<Grade> {
    const start = performance.now();
    const folder = path.resolve(tests ?? path.join(this.root, 'lessons', lesson.id));
    const suite = readSuite(folder, tests ?? `lessons/${lesson.id}`);
    const [implementations, session] = await Promise.all([
      implementationsOf(this.root, lesson),
      this.session(),
    ]);
    const startMs = performance.now() - start;

    const evidence = await examine(session, Object.keys(suite.sources), implementations, {
      seed: shuffleSeed(lesson.id, seed),
      counting: (seen) => countingTests(suite.sources, seen),
      lastCatch: this.#lastCatch,
      isFull,
    });
    const judgement = judge(lesson, suite.sources, evidence);
    for (const { id, caughtBy } of judgement.bugs)
      if (caughtBy.length > 0) this.#lastCatch.set(id, caughtBy[0]);
    return {
      schemaVersion: 1,
      ...judgement,
      timings: {
        totalMs: round(performance.now() - start),
        startMs: round(startMs),
        correctMs: round(evidence.correctMs),
        bugsMs: round(evidence.bugsMs),
        mutantsMs: null,
      },
      versions: versions(),
      seed,
    };
  }

  load(lessonId: string): Lesson {
    return loadLesson(this.root, lessonId);
  }

  session(): Promise<Session> {
    return (this.#session ??= Session.open({ root: this.root }));
  }

  async close(): Promise<void> {
    const session = await this.#session?.catch(() => undefined);
    await session?.close();
  }
}

function shuffleSeed(lessonId: string, seed: number): number {
  return createHash('sha256').update(`${lessonId} ${seed}`).digest().readUInt32LE();
}

function versions(): Grade['versions'] {
  const resolve = createRequire(import.meta.url).resolve;
  const versionIn = (file: string): string =>
    (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
  return {
    kit: versionIn(path.join(kit, 'package.json')),
    node: process.versions.node,
    vitest: versionIn(resolve('vitest/package.json')),
    stryker: versionIn(resolve('@stryker-mutator/core/package.json')),
  };
}

function round(ms: number): number {
  return Math.round(ms);
}
