import { habitJudge } from '../habits/habits.ts';
import { judge as judgeWith, type Judgement } from '../judge/judge.ts';
import type { LessonFacts } from '../judge/lesson-facts.ts';
import type { Evidence } from '../session/evidence.ts';
import type { Sources } from '../syntax/suite-file.ts';

/** The judge with all habits, as the grader puts it together. */
export function judge(lesson: LessonFacts, sources: Sources, evidence: Evidence): Judgement {
  return judgeWith(lesson, sources, evidence, habitJudge);
}
