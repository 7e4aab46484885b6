import type { Grade } from '../judge/grade.ts';

/** A sign for each verdict, next to its word. `class.css` has the same. */
export const verdictSigns: Record<Grade['verdict'], string> = {
  broken: '✗',
  invalid: '✗',
  unfinished: '○',
  weak: '◐',
  passed: '✓',
  mastered: '★',
};
