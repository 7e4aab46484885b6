import { existsSync } from 'node:fs';
import path from 'node:path';
import { catchTable } from '../authoring/catch-table.ts';
import { freedomTable } from '../authoring/freedom-table.ts';
import { starterProblems, strayStarters, writeStarters } from '../learner/starters.ts';
import type { Lesson } from '../course/course.ts';
import { findLessonId, lessonIds } from '../course/lesson-ids.ts';
import { kit } from '../course/root.ts';
import { sourceProblems, writeSource } from '../course/source.ts';
import type { Grader } from '../grader.ts';
import type { Grade } from '../judge/grade.ts';
import { noteCatches } from '../learner/catches.ts';
import { refuseWithoutSolutions } from '../learner/solutions.ts';
import { catalogue } from '../sentences/sentences.ts';
import { unwrittenLines } from '../verify/placeholders.ts';
import type { Context } from '../terminal/context.ts';
import { UsageError } from '../usage-error.ts';

const sentences = catalogue.verify;

export interface VerifyFlags {
  /** Shows which test of the solution catches which bug, and which refactoring uses which freedom. */
  table?: boolean;
  /** Goes on, and verifies a lesson again when its files change. */
  watch?: boolean;
  /** Notes the starters as they are, for `kata reset`. */
  writeStarters?: boolean;
  /** Ends the watching. */
  signal?: AbortSignal;
}

/** `kata verify [lesson…]`: the course checks itself. @returns 0 when nothing is wrong, else 1; 0 after watching */
export async function verifyCommand(names: string[], flags: VerifyFlags, context: Context): Promise<number> {
  const { root } = context;
  refuseWithoutSolutions(root);
  const all = lessonIds(root);
  const ids = names.length > 0 ? names.map((name) => findLessonId(root, name, context.cwd)) : all;
  if (flags.writeStarters) {
    writeStarters(root, all);
    writeSource(root);
    context.out(`${sentences.startersWritten(all.length)}\n`);
    return 0;
  }
  // Vitest and TypeScript take their time: mistakes in what was typed are told before.
  const { Grader: GraderClass } = await import('../grader.ts');
  const grader = new GraderClass(root);
  try {
    if (flags.watch) {
      const { verifyAgain } = await import('../authoring/verify-again.ts');
      return await verifyAgain(root, ids, {
        verify: (lesson) => verifyLessons(grader, [lesson], flags, context),
        tell: context.out,
        signal: flags.signal,
      });
    }
    const { lessons, problems: damage } = loadEach(grader, ids, context);
    const problems = [...damage, ...(await verifyLessons(grader, lessons, flags, context))];
    // What is wrong outside of the lessons is only known when all of them are.
    if (names.length === 0 && damage.length === 0)
      problems.push(...(await courseProblems(grader, lessons, context)));
    return problems.length === 0 ? 0 : 1;
  } finally {
    await grader.close();
  }
}

/** Loads the lessons, and tells of each that cannot be, so that the others are verified all the same. */
function loadEach(
  grader: Grader,
  ids: string[],
  { out }: Context,
): { lessons: Lesson[]; problems: string[] } {
  const lessons: Lesson[] = [];
  const problems: string[] = [];
  for (const id of ids) {
    try {
      lessons.push(grader.load(id));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      problems.push(error.message);
      out(`${sentences.cannotBeVerified(id)}\n  ${error.message}\n`);
    }
  }
  return { lessons, problems };
}

/** Verifies one after the other, and tells each when it is done. @returns the problems of all */
async function verifyLessons(
  grader: Grader,
  lessons: Lesson[],
  { table }: VerifyFlags,
  { root, out, width }: Context,
): Promise<string[]> {
  const [{ TypeChecker }, { verifyLesson }] = await Promise.all([
    import('../types/type-check.ts'),
    import('../verify/verify-lesson.ts'),
  ]);
  const types = new TypeChecker(root, existsSync(path.join(root, 'tsconfig.json')) ? root : kit);
  const all: string[] = [];
  for (const lesson of lessons) {
    const { problems: found, solution, freedoms = [] } = await verifyLesson(grader, types, lesson);
    if (solution) noteCatches(root, lesson.id, 'ours', solution);
    const problems = [...unwrittenLines(root, lesson), ...found, ...starterProblems(root, lesson.id)];
    out(`${sentences.found(lesson.id, problems.length)}${solution ? ` ${summary(solution)}` : ''}\n`);
    for (const problem of problems) out(`  ${problem}\n`);
    if (table && solution)
      out(`\n${[...catchTable(solution, width), ...freedomTable(freedoms)].join('\n')}\n\n`);
    all.push(...problems);
  }
  return all;
}

/** What is wrong outside of the lessons. @param lessons all of the course */
async function courseProblems(grader: Grader, lessons: Lesson[], { root, out }: Context): Promise<string[]> {
  const [{ strayVariants }, { mutantListProblems }, { unbrokenRows }, { plannedThatAreHere }] =
    await Promise.all([
      import('../verify/stray-files.ts'),
      import('../verify/mutant-list.ts'),
      import('../verify/unbroken-rows.ts'),
      import('../verify/planned-lessons.ts'),
    ]);
  const ids = lessons.map(({ id }) => id);
  const problems = [
    ...strayVariants(root, lessons),
    ...strayStarters(root, ids),
    ...sourceProblems(root),
    ...unbrokenRows(root, lessons),
    ...plannedThatAreHere(root, ids),
    ...(await mutantListProblems(grader, lessons)),
  ];
  for (const problem of problems) out(`${problem}\n`);
  return problems;
}

function summary({ tests, bugs, correct }: Grade): string {
  const caught = bugs.filter(({ outcome }) => outcome === 'rejected').length;
  return sentences.summary(tests.length, caught, bugs.length, correct.length);
}
