import { expect, test } from 'vitest';
import { gradeWith } from '../testing/grades.ts';
import { canaryProblem } from './canary.ts';
import type { Grading } from './plan.ts';
import type { Outcome } from './supervise.ts';

const grading: Grading = { sandbox: 'none', confirm: 'none' };
const bug = {
  id: 'private/counter/doubts',
  module: 'src/counter.ts',
  file: 'pack/bugs/counter/doubts.yaml',
  behaviour: 'Doubts.',
  requirement: 'has',
  hints: [],
  edits: [{ find: '>=', replace: '>' }],
};

const problemAfter = (outcome: Outcome | undefined, privateBugs = [bug]) =>
  canaryProblem(
    async ({ lessons, onOutcome }) => outcome && onOutcome(lessons[0].lesson, outcome),
    { lesson: '01-counter', privateBugs },
    { root: '.', grading, limits: { time: 1, memory: 1, output: 1 }, workers: 1 },
  );

const mastered = gradeWith({ verdict: 'mastered', score: 100 });

test('is well if the solution gets all points and catches the private bugs', async () => {
  const own = { caught: 1, total: 1 };

  expect(await problemAfter({ status: 'graded', grade: mastered, private: own })).toBeUndefined();
  expect(await problemAfter({ status: 'graded', grade: mastered, private: null }, [])).toBeUndefined();
});

test.for<[string, Outcome | undefined]>([
  ['0 of 1 private bugs', { status: 'graded', grade: mastered, private: { caught: 0, total: 1 } }],
  ['0 of 1 private bugs', { status: 'graded', grade: mastered, private: null }],
  ['weak, 60', { status: 'graded', grade: gradeWith({ verdict: 'weak', score: 60 }), private: null }],
  ['crashed', { status: 'crashed' }],
  ['grader-error: Broken.', { status: 'grader-error', reason: 'Broken.' }],
  ['no answer', undefined],
])('is ill: %s', async ([problem, outcome]) => {
  expect(await problemAfter(outcome)).toBe(problem);
});
