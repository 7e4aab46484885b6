import { loadLesson, lessonBugs, type Bug, type Lesson } from '../course/course.ts';
import { readKinds, systemsOf } from '../course/kinds.ts';
import { lessonIds } from '../course/lesson-ids.ts';

/** The text of docs/bugs.md: the kinds of mistakes, how many bugs stand for each, and one example that gives nothing away. */
export function bugsPage(root: string): string {
  const lessons = lessonIds(root).map((id) => loadLesson(root, id, 'en'));
  const bugs = new Map(lessons.flatMap(lessonBugs).map((bug) => [bug.id, bug]));
  const sections = Object.entries(readKinds(root) ?? {}).map(([id, { says, systems }]) =>
    [
      `## \`${id}\``,
      '',
      says,
      '',
      ...systems.map((system) => `- ${countIn(lessons, id, system)}`),
      ...(systems.length > 0 ? [] : [`- in single lessons: ${ofKind(lessons, id).size}`]),
      ...exampleOf(lessons, id),
      '',
    ].join('\n'),
  );
  return `# Bugs, by kind

A suite is judged on bugs that a programmer could make. The course has ${bugs.size} of them, and each stands for a kind of
mistake. A capstone has every kind of its system. This page is made from the bugs under \`variants/bugs\`:
\`npm run bugs\` writes it.

The examples are from lessons that tell what was missed. What the capstones hide is not told here.

${sections.join('\n')}`;
}

function countIn(lessons: Lesson[], kind: string, system: string): string {
  const ofSystem = lessons.filter(({ subject }) => systemsOf(subject).has(system));
  const [capstones, others] = [true, false].map((isCapstone) =>
    ofKind(
      ofSystem.filter((lesson) => (lesson.kind === 'capstone') === isCapstone),
      kind,
    ),
  );
  return `\`${system}\`: ${capstones.size} in the capstone, ${others.size} in the other lessons`;
}

/** The ids of the bugs of a kind. */
function ofKind(lessons: Lesson[], kind: string): Set<string> {
  const ofIt = lessons.flatMap(lessonBugs).filter((bug) => bug.kind === kind);
  return new Set(ofIt.map(({ id }) => id));
}

/** A bug that its lesson tells as soon as it is missed. */
function exampleOf(lessons: Lesson[], kind: string): string[] {
  const told = lessons.filter(({ reveal }) => reveal === 'behaviour');
  const example = told.flatMap(lessonBugs).find((bug: Bug) => bug.kind === kind);
  return example ? [`- for example: ${example.behaviour}`] : [];
}
