/** The worst first. */
export const verdicts = ['broken', 'invalid', 'unfinished', 'weak', 'passed', 'mastered'] as const;

export type Verdict = (typeof verdicts)[number];
