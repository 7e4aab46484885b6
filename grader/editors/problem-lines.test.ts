import { expect, test } from 'vitest';
import { opened, type CoachState } from '../coach/state.ts';
import type { Grade } from '../judge/grade.ts';
import { caught, gradeWith, missed, refusing, testThat } from '../testing/grades.ts';
import { openLessonWith } from '../testing/open-lessons.ts';
import { problemNarrator } from './narrators.ts';
import { beginLine, problemLines } from './problem-lines.ts';

const file = 'sales.test.ts';
const text = `describe('the shop', () => {
  test('sells one', () => {
    // TODO 1: one mug
  });
  test.for([1, 2])('sells %i', () => {});
  // TODO 2: another
});
`;

test('names what is refused, what is unfinished and each TODO of an open task, in one line each', () => {
  const grade = gradeWith({
    verdict: 'invalid',
    message: 'One test\nrefuses a correct shop.',
    tests: [
      refusing('the shop > sells 2', 'wrong', 'expected 1,\n  got 2'),
      testThat('the shop > sells one', { counts: false, message: 'TODO 1 checks nothing yet.' }),
      testThat('the shop > sells 1'),
    ],
    bugs: [missed('a', { task: 1 }), caught('b', 'the shop > sells 1', 'x', { task: 2 })],
  });
  grade.tasks[0].open = true;

  expect(problemLines(graded(grade))).toEqual([
    'lessons/02-sales/sales.test.ts:5:3: error: wrong: the shop > sells 2: expected 1, got 2',
    'lessons/02-sales/sales.test.ts:2:3: warning: the shop > sells one: TODO 1 checks nothing yet.',
    'lessons/02-sales/sales.test.ts:3:5: info: TODO 1: one mug',
    'kata: 02-sales: invalid. One test refuses a correct shop.',
  ]);
});

test('names the place where a file does not parse', () => {
  const grade = gradeWith({ verdict: 'broken', message: 'It does not parse.', place: { file, line: 4 } });

  expect(problemLines(graded(grade, 'correct'))).toEqual([
    'lessons/02-sales/sales.test.ts:4:1: error: It does not parse.',
    'kata: 02-sales: broken. It does not parse.',
  ]);
});

test('points to the beginning of a file if the place of a test is not certain', () => {
  const grade = gradeWith({
    verdict: 'invalid',
    tests: [refusing('made elsewhere', 'unstable', 'It varies.')],
  });

  expect(problemLines(graded(grade))[0]).toBe(
    'lessons/02-sales/sales.test.ts:1:1: error: unstable: made elsewhere: It varies.',
  );
});

test('is silent while bugs may change the verdict, and tells what changes afterwards', () => {
  const narrator = problemNarrator();
  const weak = gradeWith({ verdict: 'weak', message: 'One bug gets past.' });
  const now = graded(weak, 'bugs');
  const tell = (stage: 'correct' | 'bugs' | 'done', grade: Grade): string[] =>
    narrator.happened({ type: 'graded', run: 0, stage, grade }, graded(grade, stage));
  narrator.happened({ type: 'saved', files: {}, run: 0 }, now);

  expect(tell('correct', weak)).toEqual([]);
  expect(tell('bugs', weak)).toEqual(['kata: 02-sales: weak. One bug gets past.']);
  expect(tell('done', weak)).toEqual([]);
  expect(tell('done', { ...weak, message: 'Two get past.' })).toEqual([
    beginLine(now),
    'kata: 02-sales: weak. Two get past.',
  ]);
});

function graded(grade: Grade, stage: CoachState['stage'] = 'done'): CoachState {
  const lesson = openLessonWith({ reveal: 'count' });
  return {
    ...opened(lesson, { [file]: text }),
    stage,
    grade,
  };
}
