import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test as base } from 'vitest';
import { viewOf } from '../commands/grade-html.ts';
import { kit } from '../course/root.ts';
import { Classroom } from '../testing/classroom.ts';
import { reportPage } from './report-page.ts';

const test = base.extend('classroom', { scope: 'file' }, ({}, { onCleanup }) => {
  const classroom = new Classroom(kit);
  onCleanup(() => classroom.close());
  return classroom;
});

test('the page on the solution of a capstone, everything asked, is small enough to be sent', async ({
  classroom,
}) => {
  const id = '24-capstone-orders';
  const options = { hasNoMutants: false, isFull: true, asksEach: true, namesKillers: true };
  const grade = await classroom.gradeFolder(id, path.join(kit, 'solutions', id), options);

  const page = reportPage(viewOf(kit, classroom.grader.load(id), grade, undefined));

  const packed = gzipSync(page).length;
  console.log({ tests: grade.tests.length, bugs: grade.bugs.length, page: page.length, packed });
  expect(grade.verdict).toBe('mastered');
  expect(packed).toBeLessThan(400 * 1024);
});
