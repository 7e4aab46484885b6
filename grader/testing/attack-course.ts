import { CourseWithLesson } from './course-with-lesson.ts';

/** The miniature course with a third lesson, `03-attack`: in it the learner writes bugs of `counter.ts`. */
export class AttackCourse extends CourseWithLesson {
  constructor() {
    super('attacking');
  }
}
