import type { AttackObservation } from '../session/evidence.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { BugGrade } from './grade.ts';
import type { LessonFacts } from './lesson-facts.ts';
import { failureOf } from './sentences.ts';

const sentences = catalogue.attacks;

type WrittenBug = LessonFacts['tasks'][number]['bugs'][number];

/** Why the bugs of a learner are no attacks, each with the next step, by the bug's id. Those of the kit have no problem. */
export function attackProblems(
  { tasks }: Pick<LessonFacts, 'tasks'>,
  observed: AttackObservation[] = [],
): Map<string, string> {
  const problems = tasks
    .flatMap(({ bugs }) => bugs)
    .map((bug) => {
      const seen = observed.find(({ id }) => id === bug.id);
      return [bug.id, bug.problem ?? (seen && problemSeen(bug, seen))] as const;
    });
  return new Map(problems.filter((one): one is [string, string] => one[1] !== undefined));
}

/** What to do next: the first bug that is no attack, or that no test of the learner catches yet. */
export function attackMissed(bugs: BugGrade[]): string {
  const { id, problem } = bugs.find(({ caughtBy }) => caughtBy.length === 0)!;
  return problem ?? sentences.uncaught(fileOf(id));
}

function problemSeen({ id }: WrittenBug, { given, ours }: AttackObservation): string | undefined {
  const file = fileOf(id);
  const failed = given.tests.filter(hasFailed);
  return (
    ruinIn(file, given) ??
    (failed.length > 1 && failed.length === given.tests.length ? sentences.breaksAll(file) : undefined) ??
    (failed.length > 0 ? sentences.seen(file, failed[0].name) : undefined) ??
    (given.unhandled.length > 0
      ? sentences.seenOutside(file, failureOf(given.unhandled[0].error))
      : undefined) ??
    (ours && (ruinIn(file, ours) ?? (isNoticed(ours) ? undefined : sentences.breaksNothing(file))))
  );
}

/** What keeps a suite from being asked. */
function ruinIn(file: string, { ended, loadErrors, tests }: RunResult): string | undefined {
  if (ended === 'crashed') return sentences.endsProcess(file);
  if (ended === 'timed-out' || tests.some(({ timedOut }) => timedOut)) return sentences.neverEnds(file);
  return loadErrors.length > 0 ? sentences.doesNotLoad(file, failureOf(loadErrors[0].error)) : undefined;
}

function isNoticed({ tests, unhandled }: RunResult): boolean {
  return tests.some(hasFailed) || unhandled.length > 0;
}

function hasFailed({ status, timedOut }: TestRun): boolean {
  return status === 'failed' && !timedOut;
}

/** `bug-1.yaml`, of `lessons/19-attack/bug-1`. */
function fileOf(id: string): string {
  return `${id.split('/').at(-1)}.yaml`;
}
