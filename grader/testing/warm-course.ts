import type { Grading } from '../coach/judging.ts';
import { Grader } from '../grader.ts';
import { CourseCopy } from './course-copy.ts';

/** A miniature course with a warm grader, for all tests of a file. */
export interface WarmCourse {
  copy: CourseCopy;
  grader: Grader;
  /** Lends the grader to a coach, whose end leaves it to others. */
  openGrader(): Promise<Grading>;
  close(): Promise<void>;
}

export function openWarmCourse(): WarmCourse {
  const copy = new CourseCopy();
  const grader = new Grader(copy.root);
  return {
    copy,
    grader,
    openGrader: async () => ({
      load: (id) => grader.load(id),
      grade: (lesson, options) => grader.grade(lesson, options),
      close: async () => {},
    }),
    async close() {
      await grader.close();
      copy.remove();
    },
  };
}
