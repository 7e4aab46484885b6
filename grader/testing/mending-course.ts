import { cpSync } from 'node:fs';
import path from 'node:path';
import { CourseCopy } from './course-copy.ts';

const lesson = path.resolve(import.meta.dirname, '../testdata/mending');

/** The miniature course with a third lesson, `03-returns`: in it the learner mends `till.ts`. */
export class MendingCourse extends CourseCopy {
  constructor() {
    super();
    this.#add();
  }

  override restore(): void {
    super.restore();
    this.#add();
  }

  #add(): void {
    cpSync(lesson, this.root, { recursive: true });
  }
}
