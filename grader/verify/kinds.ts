import { lessonBugs, type Lesson } from '../course/course.ts';
import { kindsFile, readKinds, systemsOf } from '../course/kinds.ts';
import { catalogue } from '../sentences/sentences.ts';

const sentences = catalogue.verify.kinds;

/** Bugs without a kind that the course lists, and kinds of its system that a capstone lacks. */
export function kindProblems(root: string, lesson: Lesson): string[] {
  const kinds = readKinds(root);
  if (!kinds) return [];
  const bugs = lessonBugs(lesson);
  const present = new Set(bugs.map(({ kind }) => kind));
  const systems = systemsOf(lesson.subject);
  const wanted = Object.entries(kinds)
    .filter(([, kind]) => kind.systems.some((system) => systems.has(system)))
    .map(([id]) => id);
  return [
    ...bugs.flatMap(({ kind, file }) => {
      if (kind === undefined) return [sentences.none(file, kindsFile)];
      return Object.hasOwn(kinds, kind) ? [] : [sentences.unknown(file, kind, kindsFile)];
    }),
    ...(lesson.kind === 'capstone'
      ? wanted.filter((id) => !present.has(id)).map((id) => sentences.lacks(lesson.id, id))
      : []),
  ];
}
