import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { AnswerGrade } from '../judge/grade.ts';
import { gradeWith } from '../testing/grades.ts';
import { answerCount, answerLines, answersOf } from './answer-lines.ts';

const plain = pc.createColors(false);

function answer(number: number, state: AnswerGrade['state'], message?: string): AnswerGrade {
  return { number, task: 1, state, ...(message !== undefined && { message }) };
}

test('says the same of several answers once', () => {
  const answers = [answer(1, 'wrong', 'Look again.'), answer(2, 'right'), answer(3, 'wrong', 'Look again.')];

  expect(answerLines(answers, 80, plain, '  ')).toEqual(['  1, 3: Look again.']);
});

test('leaves a line of answers.yaml to name itself', () => {
  const answers = [answer(1, 'missing', 'answers.yaml, line 1: say why.'), answer(2, 'missing')];

  expect(answerLines(answers, 80, plain, '  ')).toEqual(['  answers.yaml, line 1: say why.']);
});

test('counts those of one task that hold', () => {
  const grade = gradeWith({
    answers: [answer(1, 'right'), answer(2, 'wrong'), { ...answer(3, 'right'), task: 2 }],
  });

  expect(answerCount(answersOf(grade, 1))).toBe('1 of 2 answers right');
});

test('counts nothing where a lesson asks for no answers', () => {
  expect(answerCount(answersOf(gradeWith({}), 1))).toBe('');
});
