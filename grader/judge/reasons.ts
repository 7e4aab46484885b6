/** Why a test does not count: all but the last refuse correct code. */
export const reasons = ['wrong', 'over-specified', 'unstable', 'peeking', 'asserts-nothing'] as const;

/** Whether a test refuses correct code: not one that only checks nothing yet. */
export function refusesCorrect({ reason }: { reason?: (typeof reasons)[number] }): boolean {
  return reason !== undefined && reason !== 'asserts-nothing';
}
