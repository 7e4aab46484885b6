import type { catalogue } from '../sentences/sentences.ts';
import type { Evidence } from '../session/evidence.ts';
import type { SuiteSyntax } from '../syntax/suite-syntax.ts';
import type { Grade, HabitGrade } from './grade.ts';
import type { LessonFacts } from './lesson-facts.ts';

export type HabitId = keyof typeof catalogue.habits;

/** All that a habit may look at. */
export interface Seen {
  lesson: LessonFacts;
  evidence: Evidence;
  /** What the judge has found so far. */
  grade: Pick<Grade, 'tests' | 'correct' | 'bugs' | 'mutants'>;
  suite: SuiteSyntax;
}

/** Judges the habits of a suite. The judge is given one, and knows no habit itself. */
export interface HabitJudge {
  /** @param ids the habits to judge: all of them when it is left out */
  judge(seen: Seen, ids?: string[]): HabitGrade[];
  /** Whether one of these habits shows only in runs after the verdict on bugs and mutants. */
  hasLate(ids: string[]): boolean;
}
