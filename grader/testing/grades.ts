import type { AskedMutant, BugGrade, Grade, SurvivorGrade, TestGrade } from '../judge/grade.ts';

/** Grade records by hand: a test states only what decides its outcome. */

export function gradeWith(facts: Partial<Grade>): Grade {
  return {
    schemaVersion: 1,
    lesson: '02-sales',
    verdict: 'weak',
    message: 'The message.',
    score: null,
    scoring: null,
    tasks: tasksOf(facts.bugs ?? []),
    tests: [],
    correct: [{ id: 'reference', kind: 'reference', outcome: 'accepted', rejectedBy: [] }],
    bugs: [],
    mutants: null,
    habits: null,
    control: 'accepted',
    timings: { totalMs: 400, startMs: 1, correctMs: 100, bugsMs: 100, mutantsMs: null, confirmMs: 0 },
    versions: { kit: '1.0.0', node: '26.0.0', vitest: '5.0.0', stryker: '10.0.0' },
    seed: 1,
    ...facts,
  };
}

export function testThat(name: string, facts: Partial<TestGrade> = {}): TestGrade {
  return { name, file: 'sales.test.ts', status: 'passed', counts: true, durationMs: 1, ...facts };
}

/** A test that refuses correct code. */
export function refusing(name: string, reason: TestGrade['reason'], message: string): TestGrade {
  return testThat(name, { status: 'failed', counts: false, reason, message });
}

export function missed(behaviour: string, facts: Partial<BugGrade> = {}): BugGrade {
  return {
    id: behaviour,
    behaviour,
    requirement: 'reduceStock, more than the stock',
    task: 1,
    outcome: 'accepted',
    caughtBy: [],
    hints: 3,
    ...facts,
  };
}

export function caught(
  behaviour: string,
  by: string,
  noticed: string,
  facts: Partial<BugGrade> = {},
): BugGrade {
  return missed(behaviour, { outcome: 'rejected', caughtBy: [by], noticed, ...facts });
}

/** The mutants, of which these are still alive. */
export function mutantsWith(survivors: SurvivorGrade[], killed = 10): NonNullable<Grade['mutants']> {
  const gradable = killed + survivors.length;
  const none = { noCoverage: 0, timedOut: 0, crashed: 0 };
  return { total: gradable, gradable, killed, survived: survivors.length, ...none, survivors };
}

export function survivor(line: number): SurvivorGrade {
  return {
    id: String(line),
    file: 'src/counter.ts',
    line,
    mutator: 'EqualityOperator',
    original: 'left > 0',
    replacement: 'left >= 0',
    before: 'if (left > 0) return;',
    after: 'if (left >= 0) return;',
    outcome: 'survived',
    behaviour: 'Nothing notices when `>` becomes `>=` in sell.',
  };
}

const titles = ['A sale', 'Sold out', 'A delivery'];

function tasksOf(bugs: BugGrade[]): Grade['tasks'] {
  const numbers = [...new Set(bugs.map(({ task }) => task))].toSorted((a, b) => a - b);
  return numbers.map((task) => {
    const own = bugs.filter((bug) => bug.task === task);
    const isCaught = own.filter(({ caughtBy }) => caughtBy.length > 0);
    return { task, title: titles[task - 1], open: false, caught: isCaught.length, bugs: own.length };
  });
}

/** A mutant of a grade that names all who notice one. */
export function askedMutant(line: number, killedBy: string[], facts: Partial<AskedMutant> = {}): AskedMutant {
  const { id, file, mutator, original, replacement } = survivor(line);
  const outcome = killedBy.length > 0 ? 'killed' : 'survived';
  return { id, file, line, column: 5, mutator, original, replacement, outcome, killedBy, ...facts };
}
