import path from 'node:path';
import { expect } from 'vitest';
import type { Grade } from './judge/grade.ts';
import { Classroom } from './testing/classroom.ts';
import { CourseCopy } from './testing/course-copy.ts';
import { withoutTimings } from './testing/records.ts';
import { test as base } from './testing/test.ts';
import { UsageError } from './usage-error.ts';

interface Damageable {
  course: CourseCopy;
  /** The grade of the solution. */
  grade(options?: { hasNoMutants: boolean }): Promise<Grade>;
}

/** A course with a warm grader, both for the whole file: whoever damages it restores it. */
const test = base.extend('school', { scope: 'file' }, ({}, { onCleanup }): Damageable => {
  const course = new CourseCopy();
  const classroom = new Classroom(course.root);
  onCleanup(async () => {
    await classroom.close();
    course.remove();
  });
  const solution = path.join(course.root, 'solutions/01-counter');
  return {
    course,
    grade: (options) =>
      classroom.gradeFolder('01', solution, { hasNoMutants: false, isFull: true, ...options }),
  };
});

const refused: Record<string, [file: string, text: string, says: RegExp]> = {
  'a subject that does not parse': [
    'src/counter.ts',
    'export klass Counter {}',
    /^src\/counter\.ts does not parse: line 1: /,
  ],
  'another module that does not parse': [
    'src/shelf.ts',
    'export class MemoryShelf {\n  count( {}\n}',
    /^src\/shelf\.ts does not parse: line \d: /,
  ],
  'an unknown option of Stryker': ['stryker.conf.json', '{"mutatee": []}', /mutatee is no option of Stryker/],
  'an unknown mutator': [
    'stryker.conf.json',
    '{"mutator": {"excludedMutations": ["Regexp"]}}',
    /Regexp is no mutator of Stryker\. Did you mean Regex\?/,
  ],
  'rules that are no JSON': ['stryker.conf.json', '{', /^stryker\.conf\.json is not valid JSON/],
};

test.for(Object.keys(refused))(
  'says in a sentence what is wrong with %s, and goes on when it is mended',
  async (name, { school }) => {
    const [file, text, says] = refused[name];
    const before = await school.grade();
    school.course.write(file, text);

    const refusal = await school.grade().catch((error: unknown) => error);
    school.course.restore();
    const after = await school.grade();

    expect(refusal).toBeInstanceOf(UsageError);
    expect((refusal as UsageError).message).toMatch(says);
    expect((refusal as UsageError).message).toMatch(/^[^\n]+\.$/);
    expect(withoutTimings(after)).toEqual(withoutTimings(before));
  },
);

test('needs no rules of Stryker where mutants are not asked for', async ({ school }) => {
  school.course.write('stryker.conf.json', '{');

  const grade = await school.grade({ hasNoMutants: true });
  school.course.restore();

  expect(grade.verdict).toBe('passed');
});

test.for(['01-counter.mutants.json', '01-counter.killed.json'])(
  'grades the same whatever has become of %s',
  async (name, { school }) => {
    const before = await school.grade();

    for (const text of ['', '{"content":"of another version","value":[]}', 'null']) {
      school.course.write(`.kata/cache/${name}`, text);
      expect(withoutTimings(await school.grade())).toEqual(withoutTimings(before));
    }
    school.course.restore();
  },
);

test('asks for other mutants as soon as the subject is another', async ({ school }) => {
  const before = await school.grade();
  school.course.edit('src/counter.ts', '>= quantity;', '>= quantity && quantity >= 0;');
  school.course.edit('variants/bugs/counter/refuses-the-last-one.yaml', '>= quantity', '()) >= quantity');
  school.course.edit('variants/bugs/counter/refuses-the-last-one.yaml', '"> quantity', '"()) > quantity');
  school.course.edit('variants/bugs/counter/promises-one-too-many.yaml', '>= quantity', '()) >= quantity');
  school.course.edit(
    'variants/bugs/counter/promises-one-too-many.yaml',
    '">= quantity - 1',
    '"()) >= quantity - 1',
  );

  const after = await school.grade();
  school.course.restore();

  expect(after.verdict).toBe('mastered');
  expect(after.mutants!.total).toBeGreaterThan(before.mutants!.total);
});
