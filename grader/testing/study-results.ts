import type { SuiteResult, SystemResult } from '../validity/results.ts';

/** A suite of a study. What is not said is the same for all. */
export function suiteResult(name: string, told: Partial<SuiteResult> = {}): SuiteResult {
  return {
    name,
    kind: 'hand-written',
    make: `wrote ${name}`,
    of: [name],
    tests: 10,
    assertions: 20,
    lines: { covered: 50, total: 100 },
    mutants: { killed: 30, total: 60 },
    kit: { verdict: 'passed', score: 50, scoring: null, caught: '10' },
    refusing: 0,
    caught: '10',
    ...told,
  };
}

/** A system with these suites, and as many bugs as they tell of. */
export function systemResult(suites: SuiteResult[]): SystemResult {
  const [{ caught, kit }] = suites;
  return {
    lesson: '24-capstone-orders',
    hidden: [...caught].map((_, bug) => ({
      id: `hidden/${bug}`,
      kind: `kind-${bug % 2}`,
      behaviour: 'Errs.',
    })),
    kitBugs: [...kit.caught].map((_, bug) => ({ id: `kit/${bug}`, weight: 1 })),
    suites,
  };
}

/** A word of this many bugs of which the first are caught. */
export function caughtOf(caught: number, all: number): string {
  return '1'.repeat(caught).padEnd(all, '0');
}
