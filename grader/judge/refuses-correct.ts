import type { TestGrade } from './grade.ts';
import { refusesCorrectCode } from './reasons.ts';

/** Whether a test refuses correct code: not one that only checks nothing yet. */
export function refusesCorrect({ reason }: Pick<TestGrade, 'reason'>): boolean {
  return reason !== undefined && refusesCorrectCode[reason];
}
