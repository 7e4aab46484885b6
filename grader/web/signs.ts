import { verdictSigns } from '../pages/signs.ts';
import type { LessonState } from '../reports/lesson-state.ts';

const signs: Record<LessonState, string> = { ...verdictSigns, 'not-graded': '?', 'not-begun': '·' };

/** A sign in front of the word for a state. */
export function signFor(state: LessonState): string {
  return signs[state];
}
