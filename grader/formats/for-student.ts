import type { Lesson } from '../course/course.ts';
import type { BugGrade, Grade, MutantsGrade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import type { SubmissionRecord } from '../records/submission-record.ts';

/** What has to be known of a lesson in order to tell a student no more than it reveals. */
export type Revealing = Pick<Lesson, 'reveal' | 'kind'> & {
  tasks: { number: number; bugs: { id: string }[] }[];
};

/** A record without what its student is not told. @param lesson none: nothing is told of a bug but the number */
export function recordForStudent(record: SubmissionRecord, lesson?: Revealing): SubmissionRecord {
  return { ...record, grade: record.grade && gradeForStudent(record.grade, lesson), flags: [] };
}

/**
 * A grade without what the lesson does not reveal: bugs that are missed keep what a report on a terminal tells of them.
 * Bugs of the teacher alone are not in it, nor what only a teacher looks at.
 */
export function gradeForStudent(grade: Grade, lesson?: Revealing): Grade {
  const { bugs, tasks, mutants, trust, verdict } = grade;
  const open = new Set(tasks.filter((task) => task.open).map(({ task }) => task));
  const isTold = lesson !== undefined && verdict !== 'broken';
  const own = bugs.filter((bug) => isPublic(bug, lesson));
  return {
    ...grade,
    tasks: tasks.map((task) => countedAgain(task, own)),
    bugs: own.map((bug, index) =>
      lesson && bug.caughtBy.length > 0
        ? bug
        : revealed(bug, index + 1, isTold && !open.has(bug.task) ? lesson.reveal : 'count'),
    ),
    // They are shown when the bugs are caught: until then they may say what is missed.
    mutants: mutants && toldMutants(mutants, verdict),
    ...(trust && {
      trust: {
        ...trust,
        confirmation: trust.confirmation && { ...trust.confirmation, refuted: [] },
        flags: [],
      },
    }),
  };
}

function toldMutants({ each, ...mutants }: MutantsGrade, verdict: Grade['verdict']): MutantsGrade {
  return {
    ...mutants,
    survivors: verdict === 'passed' ? mutants.survivors : [],
    ...(each && isPassed(verdict) && { each }),
  };
}

/** A bug that the lesson itself names, or that the learner has written. */
function isPublic({ id }: BugGrade, lesson: Revealing | undefined): boolean {
  if (!lesson || lesson.kind === 'attack') return true;
  return lesson.tasks.some(({ bugs }) => bugs.some((bug) => bug.id === id));
}

function countedAgain(task: Grade['tasks'][number], bugs: BugGrade[]): Grade['tasks'][number] {
  const own = bugs.filter((bug) => bug.task === task.task);
  return { ...task, bugs: own.length, caught: own.filter(({ caughtBy }) => caughtBy.length > 0).length };
}

/** A bug's id says what it is. */
function revealed(bug: BugGrade, number: number, reveal: Lesson['reveal']): BugGrade {
  if (reveal === 'behaviour') return bug;
  const requirement = reveal === 'requirement' ? bug.requirement : '';
  return { ...bug, id: `bug-${number}`, behaviour: '', requirement };
}
