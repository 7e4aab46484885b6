import { readCourseFile } from '../course/course-files.ts';
import { isOfLesson, lessonBugs, readSource, sourceOf, type Bug, type Lesson } from '../course/course.ts';
import { UsageError } from '../usage-error.ts';
import { decoysOf } from './decoys.ts';
import type { Implementation } from './implementation.ts';
import { readModuleSyntax } from './module-syntax.ts';

/** The reference first, then what is correct too, then the bugs. @throws UsageError when a module does not parse */
export async function implementationsOf(root: string, lesson: Lesson): Promise<Implementation[]> {
  for (const module of lesson.subject) readModuleSyntax(sourceOf(root, module), readSource(root, module));
  // The learner mends a lesson's own module, so the correct text replaces it everywhere.
  const mended = Object.fromEntries(
    lesson.subject.filter(isOfLesson).map((module) => [module, readSource(root, module)]),
  );
  const implementations: Implementation[] = [
    { id: 'reference', kind: 'reference', modules: {} },
    ...lesson.refactorings.map(({ id, inWords, module, file }) => ({
      id,
      ...(inWords !== undefined && { inWords }),
      kind: 'refactoring' as const,
      modules: { [module]: readCourseFile(root, file) },
    })),
    ...(await decoysOf(root, lesson)),
    // A learner's bug that is no attack has no edits.
    ...lessonBugs(lesson)
      .filter(({ edits }) => edits.length > 0)
      .map((bug) => ({
        id: bug.id,
        kind: 'bug' as const,
        modules: { [bug.module]: applyEdits(bug, readSource(root, bug.module)) },
      })),
    ...mutantsWithoutBug(root, lesson),
  ];
  return implementations.map((one) => ({ ...one, modules: { ...mended, ...one.modules } }));
}

/** Mutants of a report that no test should notice. They are run like bugs, and are none. */
export function mutantsWithoutBug(root: string, lesson: Lesson): Implementation[] {
  return lesson.tasks
    .flatMap(({ report }) => report)
    .filter(({ answer }) => answer !== 'test')
    .map((one) => ({
      id: one.id,
      kind: 'bug' as const,
      modules: { [one.module]: applyEdits(one, readSource(root, one.module)) },
    }));
}

/** The module's text with the bug in it. @throws UsageError when an edit's find is not there exactly once */
export function applyEdits(bug: Pick<Bug, 'file' | 'module' | 'edits'>, source: string): string {
  return bug.edits.reduce((edited, { find, replace }, index) => {
    const times = edited.split(find).length - 1;
    if (times !== 1) {
      throw new UsageError(
        `${bug.file}: edits.${index}.find: stands ${times} times in ${bug.module}, and must stand exactly once.`,
      );
    }
    return edited.replace(find, () => replace);
  }, source);
}
