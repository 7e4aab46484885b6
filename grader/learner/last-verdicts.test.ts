import { expect } from 'vitest';
import { caught, gradeWith, missed, refusing, testThat } from '../testing/grades.ts';
import { test } from '../testing/test.ts';
import { readVerdicts } from '../ui/read-verdicts.ts';
import { keepGrade } from './last-verdicts.ts';
import { ProgressFile } from './progress.ts';

const lessonId = '02-sales';
const file = `lessons/${lessonId}/sales.test.ts`;
const grade = gradeWith({
  verdict: 'weak',
  tests: [testThat('sells the last one'), refusing('saves once', 'over-specified', 'Another saves twice.')],
  bugs: [caught('Sells one too many.', 'sells the last one', 'expected 0'), missed('A secret bug.')],
});

test('keeps what was said of each test, and the verdict', ({ course }) => {
  const isWritten = keepGrade(course.root, lessonId, grade);

  expect(isWritten).toBe(true);
  expect(new ProgressFile(course.root).verdictOf(lessonId)).toBe('weak');
  expect(readVerdicts(course.root, lessonId)).toEqual({
    tests: [
      { name: 'sells the last one', file: 'sales.test.ts', counts: true },
      {
        name: 'saves once',
        file: 'sales.test.ts',
        counts: false,
        reason: 'over-specified',
        message: 'Another saves twice.',
      },
    ],
    caught: [{ behaviour: 'Sells one too many.', caughtBy: ['sells the last one'] }],
  });
});

test('keeps nothing of a bug that gets through: the lesson may hide it', ({ course }) => {
  keepGrade(course.root, lessonId, grade);

  expect(course.read(`.kata/cache/${lessonId}.verdicts.json`)).not.toContain('secret');
});

test('knows nothing of tests that have changed since', ({ course }) => {
  keepGrade(course.root, lessonId, grade);
  const before = course.read(file);

  course.write(file, `${before}// more`);
  const changed = readVerdicts(course.root, lessonId);
  course.write(file, before);

  expect(changed).toBeUndefined();
  expect(readVerdicts(course.root, lessonId)).toBeDefined();
});

test('knows nothing where the file is damaged', ({ course }) => {
  keepGrade(course.root, lessonId, grade);
  course.write(`.kata/cache/${lessonId}.verdicts.json`, '{');

  expect(readVerdicts(course.root, lessonId)).toBeUndefined();
});
