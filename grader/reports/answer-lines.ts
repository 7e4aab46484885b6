import type { AnswerGrade, Grade } from '../judge/grade.ts';
import { catalogue } from '../sentences/sentences.ts';
import type { Colours } from '../terminal/colours.ts';
import { wrapped } from './wrapped.ts';

const sentences = catalogue.grade;

/** The answers of a task that stand in answers.yaml; none in a lesson without a report of mutants. */
export function answersOf({ answers = [] }: Pick<Grade, 'answers'>, task: number): AnswerGrade[] {
  return answers.filter((answer) => answer.task === task);
}

export function areRight(answers: AnswerGrade[]): boolean {
  return answers.every(({ state }) => state === 'right');
}

/** How many answers of a task hold; empty if it asks for none. */
export function answerCount(answers: AnswerGrade[]): string {
  const right = answers.filter(({ state }) => state === 'right').length;
  return answers.length === 0 ? '' : sentences.answersOf(right, answers.length);
}

/** What is to be said of the answers of a task, the same of several once; in colour, those that do not hold. */
export function answerLines(
  answers: AnswerGrade[],
  width: number,
  colours: Colours,
  indent: string,
): string[] {
  const told = answers.filter(({ message }) => message !== undefined);
  return [...Map.groupBy(told, ({ message }) => message!)].flatMap(([message, same]) => {
    const [{ state }] = same;
    // What is still to be written names its line itself.
    const text = state === 'missing' ? message : `${same.map(({ number }) => number).join(', ')}: ${message}`;
    return wrapped(text, width, indent, `${indent}  `).map(
      state === 'right' ? colours.green : colours.yellow,
    );
  });
}
