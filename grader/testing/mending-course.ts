import { CourseWithLesson } from './course-with-lesson.ts';

/** The miniature course with a third lesson, `03-returns`: in it the learner mends `till.ts`. */
export class MendingCourse extends CourseWithLesson {
  constructor() {
    super('mending');
  }
}
