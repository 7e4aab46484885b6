import path from 'node:path';
import { readFiles } from '../learner/lesson-files.ts';
import { findStarter } from '../learner/starters.ts';
import type { Lesson } from '../course/course.ts';
import { isTestFile } from '../course/test-files.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import type { Grade } from '../judge/grade.ts';
import { isPassed } from '../judge/verdicts.ts';
import { withAttacks, type Attack } from '../implementations/attacks.ts';
import { renderGrade } from '../reports/grade-report.ts';
import { taskOfTest } from '../reports/task-of-test.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Context } from '../terminal/context.ts';
import type { TypeNotes } from '../types/type-notes.ts';

const { next } = catalogue.report;

interface GradeTextOptions {
  /** The folder of the tests where it is not the lesson's own. */
  tests?: string;
  full?: boolean;
  table?: boolean;
  why?: boolean;
  types: TypeNotes;
  /** Whether this is the only lesson of the run. */
  isAlone: boolean;
}

/** The report on a lesson, with what TypeScript says, and with the next step where no other lesson follows. */
export async function gradeText(
  lesson: Lesson,
  grade: Grade,
  { tests, full, table, why, types, isAlone }: GradeTextOptions,
  context: Context,
): Promise<string> {
  const { root } = context;
  const files = readFiles(tests ?? path.join(root, 'lessons', lesson.id)) ?? {};
  const versions = [files, findStarter(root, lesson.id) ?? {}].flatMap(Object.entries<string>);
  return renderGrade(grade, lesson, {
    width: context.width,
    hasColour: context.hasColour,
    isFull: full,
    hasTable: table,
    hasScore: why,
    taskOf: taskOfTest(versions.flatMap(([name, text]) => (isTestFile(name) ? [text] : []))),
    next: isAlone && tests === undefined ? nextStep(root, lesson, grade) : undefined,
    remarks: await typeErrors(grade, types, tests, context),
  });
}

/** What to do next, where the verdict's own sentence does not say it all. */
export function nextStep(
  root: string,
  loaded: Lesson,
  { lesson, verdict, message }: Grade,
): string | undefined {
  // Hints are about bugs, and not about a file that cannot be read as one.
  if (verdict === 'weak') return isOnBugFile(root, loaded, message) ? undefined : next.hint(lesson);
  if (!isPassed(verdict)) return undefined;
  const ids = lessonIds(root);
  const following = ids[ids.indexOf(lesson) + 1];
  return following === undefined ? next.list : next.learn(following);
}

/** Whether a message is on the file of a bug that the learner has written. */
function isOnBugFile(root: string, lesson: Lesson, message: string): boolean {
  const { tasks } = withAttacks(root, lesson, path.join(root, 'lessons', lesson.id));
  return tasks.some(({ bugs }) =>
    bugs.some((bug: Partial<Attack>) => bug.problem === message && !bug.isToWrite),
  );
}

/** What TypeScript says of the suite: it changes no verdict. */
async function typeErrors(
  { lesson, verdict }: Grade,
  types: TypeNotes,
  tests: string | undefined,
  { root, env = process.env }: Context,
): Promise<string[]> {
  if (env.KATA_TYPES === 'off') return [];
  const folder = path.join(root, 'lessons', lesson);
  // Our own solutions are checked with the rest of the kit.
  const isOurs = path.resolve(tests ?? folder) === path.join(root, 'solutions', lesson);
  const files = verdict === 'broken' || isOurs ? undefined : readFiles(tests ?? folder);
  return files ? types.on(folder, files) : [];
}
