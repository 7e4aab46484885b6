/** The worst first. */
export const verdicts = ['broken', 'invalid', 'unfinished', 'weak', 'passed', 'mastered'] as const;

export type Verdict = (typeof verdicts)[number];

/** Whether every test is right and every bug is caught. */
export function isPassed(verdict: Verdict | undefined): verdict is 'passed' | 'mastered' {
  return verdict === 'passed' || verdict === 'mastered';
}

/** Whether the tests themselves are to be mended or finished first: bugs and mutants cannot change the verdict. */
export function isSettled(verdict: Verdict | undefined): boolean {
  return verdict === 'broken' || verdict === 'invalid' || verdict === 'unfinished';
}
