import { lessonBugs, variantsOf, type Lesson } from '../course/course.ts';

/** The ids of the lessons that a change of this file concerns. @param file relative to the course, forward slashes */
export function affectedBy(file: string, lessons: Lesson[]): string[] {
  const own = /^(?:lessons|solutions)\/([^/]+)\//.exec(file)?.[1];
  if (own !== undefined) return lessons.filter(({ id }) => id === own).map(({ id }) => id);
  const concerned = lessons.filter((lesson) => {
    if (file.startsWith('variants/bugs/')) return lessonBugs(lesson).some((bug) => bug.file === file);
    if (file.startsWith('variants/refactorings/'))
      return lesson.modules.some((module) => file.startsWith(`variants/refactorings/${variantsOf(module)}/`));
    if (file.startsWith('variants/freedoms/'))
      return lesson.subject.some((module) => file === `variants/freedoms/${variantsOf(module)}.test.ts`);
    // A module of src may be used by the subject of any lesson, and so may a fixture, a probe or a requirement.
    return !file.startsWith('variants/') || file.startsWith('variants/probes/');
  });
  return concerned.map(({ id }) => id);
}
