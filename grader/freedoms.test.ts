import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { isOfLesson, loadLesson, sourceOf, variantsOf } from './course/course.ts';
import { lessonIds } from './course/lesson-ids.ts';
import { kit } from './course/root.ts';
import { Classroom } from './testing/classroom.ts';

/** The tests to avoid of `variants/freedoms`, graded as if a learner had written them. */
const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

/** One lesson for each subject: the shops that refuse these tests are the same in all of its lessons. */
const oneOfEachSubject = [
  ...new Map(lessonIds(kit).map((lesson) => [loadLesson(kit, lesson).subject.join(), lesson])).values(),
];

test.for(oneOfEachSubject)(
  'refuses in %s each test that relies on a freedom',
  async (lesson, { classroom }) => {
    const grade = await classroom.grade(lesson, suiteOf(lesson));

    expect(grade.verdict).toBe('invalid');
    expect(grade.tests.filter(({ reason }) => reason !== 'over-specified')).toEqual([]);
  },
);

/** The files for the subject, as they would stand beside a file that the lesson mends. */
function suiteOf(lesson: string): Record<string, string> {
  const { subject } = loadLesson(kit, lesson);
  const files: Record<string, string> = {};
  for (const module of subject) {
    const name = path.posix.basename(module);
    const tests = read(`variants/freedoms/${variantsOf(module)}.test.ts`);
    files[name.replace('.ts', '.test.ts')] = tests.replace(/'[./]+\/lessons\/[^/]+\//, "'./");
    if (isOfLesson(module)) files[name] = read(sourceOf(kit, module));
  }
  return files;
}

function read(file: string): string {
  return readFileSync(path.join(kit, file), 'utf8');
}
