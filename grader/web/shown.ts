import type { CoachState } from '../coach/state.ts';
import type { Grade } from '../judge/grade.ts';
import { isSettled } from '../judge/verdicts.ts';

/** The grade that the board shows: a new one takes its place only when it has something to say. */
export interface Shown {
  lesson: string;
  grade?: Grade;
  /** It answers the save before the newest one. */
  isOld: boolean;
}

/** What is shown after a change of the state. Pure. */
export function shownAfter(before: Shown | undefined, state: CoachState): Shown {
  const { lesson, stage, grade, full, problem } = state;
  if (problem !== undefined) return { lesson: lesson.id, isOld: false };
  // The bugs may still change the verdict: until then there is less to say than before.
  if (grade && (stage !== 'correct' || isSettled(grade.verdict)))
    return { lesson: lesson.id, grade: full ?? grade, isOld: false };
  return before?.lesson === lesson.id
    ? { ...before, isOld: before.grade !== undefined }
    : { lesson: lesson.id, isOld: false };
}
