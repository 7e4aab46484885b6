import { cpSync } from 'node:fs';
import path from 'node:path';
import { CourseCopy } from './course-copy.ts';

/** The miniature course with a third lesson, of a folder of testdata. */
export class CourseWithLesson extends CourseCopy {
  readonly #lesson: string;

  constructor(lesson: string) {
    super();
    this.#lesson = path.resolve(import.meta.dirname, '../testdata', lesson);
    this.#add();
  }

  override restore(): void {
    super.restore();
    this.#add();
  }

  #add(): void {
    cpSync(this.#lesson, this.root, { recursive: true });
  }
}
