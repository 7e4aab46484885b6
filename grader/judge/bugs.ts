import type { Observation } from '../session/evidence.ts';
import type { TestRun } from '../session/protocol/result.ts';
import type { BugGrade } from './grade.ts';
import { lateOn } from './late-checks.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { failureOf } from './sentences.ts';

/** What became of a bug. @param counting the tests that count @param weight what it counts, where that is not one */
export function judgeBug(
  bug: LessonFacts['tasks'][number]['bugs'][number],
  task: number,
  observations: Observation[],
  counting: TestRun[],
  weight?: number,
): BugGrade {
  const seen = observations.find(({ implementation }) => implementation.id === bug.id);
  const result = seen?.result;
  const failed = failedIn(result, counting);
  const catching = catchingTests(result, counting);
  const late = seen && catching.length === 0 ? lateOn(seen, counting) : undefined;
  return {
    id: bug.id,
    behaviour: bug.behaviour,
    requirement: bug.requirement,
    task,
    outcome: outcomeOn(result, catching.length > 0, failed.length > 0),
    caughtBy: catching.map(({ name }) => name),
    ...(catching.length > 0 && { noticed: failureOf(catching[0].errors[0]) }),
    ...(late !== undefined && { late }),
    hints: bug.hints.length,
    ...(weight !== undefined && { weight }),
  };
}

/** The tests that count and notice what is wrong. A test that never ended did not say that it noticed. */
export function catchingTests(result: Observation['result'] | undefined, counting: TestRun[]): TestRun[] {
  return failedIn(result, counting).filter(({ timedOut }) => !timedOut);
}

function failedIn(result: Observation['result'] | undefined, counting: TestRun[]): TestRun[] {
  const keys = new Set(counting.map(({ key }) => key));
  return result?.tests.filter(({ key, status }) => status === 'failed' && keys.has(key)) ?? [];
}

function outcomeOn(
  result: Observation['result'] | undefined,
  isCaught: boolean,
  hasTimedOut: boolean,
): BugGrade['outcome'] {
  if (isCaught) return 'rejected';
  if (result && result.ended !== 'finished') return result.ended;
  if (result && result.loadErrors.length > 0) return 'crashed';
  return hasTimedOut ? 'timed-out' : 'accepted';
}
