import { cpSync } from 'node:fs';
import path from 'node:path';
import { CourseCopy } from './course-copy.ts';

const lesson = path.resolve(import.meta.dirname, '../testdata/reporting');

/** The miniature course with a third lesson, `03-prices`: in it the learner judges the mutants of a report. */
export class ReportingCourse extends CourseCopy {
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
