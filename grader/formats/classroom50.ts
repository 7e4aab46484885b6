import { cleanLine, cleanText } from '../terminal/clean-text.ts';
import type { Answer } from './answer.ts';

const longestMessage = 2000;

/** What Classroom 50 tells a job of the submission that it grades. */
export interface Classroom50Facts {
  classroom: string;
  assignment: string;
  /** The tag. */
  submission: string;
  /** Addresses. */
  commit: string;
  release: string;
  review: string;
  /** When the graded commit was made, in UTC: the same whenever it is graded again. */
  datetime: string;
}

/**
 * `result.json` of Classroom 50. Points are whole, and add up. Who owns the repository is added by its own runner.
 * @returns nothing where there is no mark: its runner makes an error of that itself
 */
export function classroom50(answer: Answer, facts: Classroom50Facts): string | undefined {
  const { mark, parts, tests } = answer;
  if (mark === null) return undefined;
  const told = [
    ...parts.map((part) => ({ ...part, message: part.message })),
    // They are worth nothing by themselves, and their reasons help most.
    ...tests.filter(({ isPassed }) => !isPassed).map((test) => ({ ...test, points: 0, of: 0 })),
  ];
  const result = {
    'schema': 'classroom50/result/v1',
    ...facts,
    'score': sum(told.map(({ points }) => points)),
    'max-score': sum(told.map(({ of }) => of)),
    'tests': told.map(({ name, isPassed, points, of, message }) => ({
      'test-name': cleanLine(name),
      'passed': isPassed,
      'score': points,
      'max-score': of,
      'message': cleanText(message, longestMessage),
    })),
  };
  return `${JSON.stringify(result, null, 2)}\n`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
