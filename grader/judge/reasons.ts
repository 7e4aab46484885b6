import type { Reason } from './grade.ts';

/** Whether a test with this reason refuses correct code. */
export const refusesCorrectCode: Record<Reason, boolean> = {
  'wrong': true,
  'over-specified': true,
  'unstable': true,
  'peeking': true,
  'asserts-nothing': false,
};
