import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { parse } from 'yaml';
import { kit } from './course/root.ts';
import { Classroom, refusedCorrect } from './testing/classroom.ts';

/** What an attempt of a lesson comes to. */
interface Expected {
  verdict: string;
  /** Exactly the bugs that get through. */
  misses?: string[];
  reason?: string;
  /** Refactorings that refuse the suite, among others. */
  refutedBy?: string[];
}

// oxlint-disable-next-line no-empty-pattern -- Vitest insists on the braces.
const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

const folder = path.join(import.meta.dirname, 'testdata', 'attempts');
const attempts = readdirSync(folder).flatMap((lesson) =>
  readdirSync(path.join(folder, lesson)).map((attempt) => ({ lesson, attempt })),
);

test.for(attempts)('judges $lesson: $attempt', async ({ lesson, attempt }, { classroom }) => {
  const suite = path.join(folder, lesson, attempt);
  const expected = parse(readFileSync(path.join(suite, 'expected.yaml'), 'utf8')) as Expected;

  const grade = await classroom.gradeFolder(lesson, suite);

  const missed = grade.bugs.filter(({ outcome }) => outcome !== 'rejected').map(({ id }) => id);
  expect({
    verdict: grade.verdict,
    misses: expected.misses && missed.toSorted(),
    reason: grade.tests.map(({ reason }) => reason).find((reason) => reason === expected.reason),
    refutedBy: expected.refutedBy?.filter((id) => refusedCorrect(grade).includes(id)),
  }).toEqual({ ...expected, misses: expected.misses?.toSorted() });
});
