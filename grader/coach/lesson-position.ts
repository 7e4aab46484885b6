import { courseBar } from '../reports/course-bar.ts';
import { isDone, type LessonState } from '../reports/lesson-state.ts';
import { catalogue } from '../sentences/sentences.ts';
import { hasPassed, type CoachState } from './state.ts';

const sentences = catalogue.coach.position;

/** How far the course and this lesson are, in one line; parts that do not fit are left out. */
export function lessonPosition(state: CoachState, columns: number): string {
  const { number, lessons, otherVerdicts, chapterId } = state.lesson;
  const own = hasPassed(state) ? state.grade?.verdict : undefined;
  const states = [...otherVerdicts, own].map((verdict): LessonState => verdict ?? 'not-begun');
  const bugs = state.grade?.bugs ?? [];
  const caught = bugs.filter(({ caughtBy }) => caughtBy.length > 0).length;
  const parts = [
    sentences.lesson(number, lessons),
    `${courseBar(states)} ${sentences.passed(states.filter(isDone).length)}`,
    ...(bugs.length > 0 ? [sentences.bugs(caught, bugs.length)] : []),
    ...(chapterId === undefined ? [] : [catalogue.commands.list.chapters[chapterId]]),
  ];
  return parts.reduce((line, part) =>
    line.length + 3 + part.length <= columns ? `${line}   ${part}` : line,
  );
}
