import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLessonId } from '../course/lesson-ids.ts';
import { Grader, type GradeOptions, type GraderOptions } from '../grader.ts';
import type { Grade, TestGrade } from '../judge/grade.ts';

/** One warm grader, for suites that are given as text. */
export class Classroom {
  readonly grader: Grader;
  readonly #folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-suites-')));
  #suites = 0;

  constructor(root: string, options?: GraderOptions) {
    this.grader = new Grader(root, options);
  }

  /** Without mutants, which take their time, unless the options say otherwise. @param suite text, or texts by name */
  grade(lesson: string, suite: string | Record<string, string>, options?: GradeOptions): Promise<Grade> {
    return this.gradeFolder(lesson, this.submit(suite), options);
  }

  gradeFolder(lesson: string, tests?: string, options?: GradeOptions): Promise<Grade> {
    const { grader } = this;
    return grader.grade(grader.load(findLessonId(grader.root, lesson)), {
      hasNoMutants: true,
      ...options,
      tests,
    });
  }

  /** @returns the folder of a suite */
  submit(suite: string | Record<string, string>): string {
    this.#suites += 1;
    const folder = mkdtempSync(path.join(this.#folder, `${this.#suites}-`));
    const files = typeof suite === 'string' ? { 'my.test.ts': suite } : suite;
    for (const [name, text] of Object.entries(files)) this.save(folder, name, text);
    return folder;
  }

  save(folder: string, name: string, text: string): void {
    writeFileSync(path.join(folder, name), text);
  }

  async close(): Promise<void> {
    await this.grader.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

export function testNamed({ tests }: Grade, name: string): TestGrade {
  const found = tests.find((test) => test.name === name);
  if (!found) throw new Error(`There is no test "${name}": ${tests.map((test) => test.name).join(', ')}`);
  return found;
}

export function caughtBugs({ bugs }: Grade): string[] {
  return bugs.filter(({ caughtBy }) => caughtBy.length > 0).map(({ id }) => id);
}

export function refusedCorrect({ correct }: Grade): string[] {
  return correct.filter(({ outcome }) => outcome !== 'accepted').map(({ id }) => id);
}
