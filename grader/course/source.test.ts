import { expect } from 'vitest';
import { test } from '../testing/test.ts';
import { refuseChangedSource, writeSource } from './source.ts';

test('says which module of src somebody has changed, and what to do', ({ course }) => {
  writeSource(course.root);
  course.edit('src/counter.ts', 'quantity', 'amount');

  expect(() => refuseChangedSource(course.root)).toThrow(
    'src/counter.ts is not as the course has it, so nothing can be judged. `git restore src` brings back the original; then grade again.',
  );
});

test('also sees a module that is gone, and one that is new', ({ course }) => {
  writeSource(course.root);
  course.remove('src/counter.ts');
  course.write('src/mine.ts', '');

  expect(() => refuseChangedSource(course.root)).toThrow(/^src\/counter\.ts and 1 more are not/);
});

test('minds neither the ends of lines nor tests nor a course that noted nothing', ({ course }) => {
  refuseChangedSource(course.root);
  writeSource(course.root);
  course.write('src/counter.ts', `\uFEFF${course.read('src/counter.ts').replaceAll('\n', '\r\n')}`);
  course.write('src/counter.test.ts', '');

  expect(() => refuseChangedSource(course.root)).not.toThrow();
});
