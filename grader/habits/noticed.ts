import type { Mutant } from '../implementations/mutants.ts';
import type { BugGrade } from '../judge/grade.ts';
import type { Seen } from '../judge/habit-judge.ts';
import { fateOf } from '../judge/judge-mutants.ts';

/** What a bug changes in the text of a module. */
export interface Edit {
  find: string;
  replace: string;
}

/** The bugs and mutants that a habit is about, and those of them that no test notices. */
interface Changes {
  bugs: BugGrade[];
  mutants: Mutant[];
  missedBugs: BugGrade[];
  aliveMutants: Mutant[];
}

/** Finds the bugs with such an edit, and such mutants. */
export function changesOf(
  { lesson, grade, evidence }: Seen,
  isOfBug: (edit: Edit) => boolean,
  isOfMutant: (mutant: Mutant) => boolean,
): Changes {
  const edits = new Map(lesson.tasks.flatMap((task) => task.bugs.map((bug) => [bug.id, bug.edits ?? []])));
  const bugs = grade.bugs.filter(({ id }) => edits.get(id)?.some(isOfBug));
  const observations = (evidence.mutants?.observations ?? []).filter(({ mutant }) => isOfMutant(mutant));
  return {
    bugs,
    mutants: observations.map(({ mutant }) => mutant),
    missedBugs: bugs.filter(({ caughtBy }) => caughtBy.length === 0),
    aliveMutants: observations.filter((one) => fateOf(one) !== 'killed').map(({ mutant }) => mutant),
  };
}
