import type { LessonFacts } from '../judge/lesson-facts.ts';
import type { Mutant } from '../implementations/mutants.ts';
import type { Evidence, MutantObservation, Observation } from '../session/evidence.ts';
import type { RunResult, TestError, TestRun } from '../session/protocol/result.ts';
import type { Order } from '../session/protocol/run.ts';
import type { Sources } from '../syntax/suite-file.ts';

/** Evidence by hand: a test states only what decides its outcome. */

const file = '/suite/my.test.ts';

export const sources: Sources = { [file]: '' };

export function lessonWith(...bugs: string[]): LessonFacts {
  return {
    id: '01-counter',
    tasks: [
      {
        number: 1,
        title: 'The counter',
        bugs: bugs.map((id) => ({ id, behaviour: `Does ${id}.`, requirement: 'has', hints: ['one', 'two'] })),
      },
    ],
    habits: [],
    requires: [],
  };
}

/** A finished test that passes. */
export function passed(name: string, facts: Partial<TestRun> = {}): TestRun {
  return {
    key: name,
    name,
    file,
    status: 'passed',
    assertions: 1,
    errors: [],
    timedOut: false,
    modifiers: [],
    durationMs: 1,
    ...facts,
  };
}

export function failed(name: string, facts: Partial<TestRun> = {}): TestRun {
  return passed(name, { status: 'failed', errors: [errorSaying(`${name} failed`)], ...facts });
}

export function timedOut(name: string): TestRun {
  return failed(name, { timedOut: true, errors: [errorSaying('Test timed out in 250ms.')] });
}

export function errorSaying(message: string, facts: Partial<TestError> = {}): TestError {
  return { name: 'AssertionError', message, ...facts };
}

export function resultOf(tests: TestRun[], facts: Partial<RunResult> = {}): RunResult {
  return { id: 'run', ended: 'finished', tests, loadErrors: [], unhandled: [], durationMs: 1, ...facts };
}

function seen(
  kind: Observation['implementation']['kind'],
  id: string,
  result: RunResult | TestRun[],
  order: Order = 'file',
): Observation {
  return { implementation: { id, kind }, order, result: Array.isArray(result) ? resultOf(result) : result };
}

export const onReference = (result: RunResult | TestRun[], order?: Order): Observation =>
  seen('reference', 'reference', result, order);
export const onRefactoring = (id: string, result: RunResult | TestRun[]): Observation =>
  seen('refactoring', id, result);
export const onDecoy = (id: string, result: RunResult | TestRun[]): Observation => seen('decoy', id, result);
export const onBug = (id: string, result: RunResult | TestRun[]): Observation => seen('bug', id, result);

export function evidenceOf(observations: Observation[], facts: Partial<Evidence> = {}): Evidence {
  return {
    observations,
    fatal: [],
    unrepeated: [],
    pairs: [],
    asksForMutants: false,
    control: 'accepted',
    correctMs: 1,
    bugsMs: 1,
    mutantsMs: 1,
    confirmMs: 1,
    ...facts,
  };
}

export function mutant(id: string, facts: Partial<Mutant> = {}): Mutant {
  return {
    id,
    file: 'src/counter.ts',
    line: 1,
    column: 1,
    mutator: 'BooleanLiteral',
    original: 'true',
    replacement: 'false',
    before: 'return true;',
    after: 'return false;',
    isMessage: false,
    ...facts,
  };
}

/** So many mutants of each fate. */
export function mutantsWith({ killed = 0, survived = 0 }): Evidence['mutants'] {
  const times = (count: number, tests: TestRun[]): MutantObservation[] =>
    Array.from({ length: count }, (_, index) => ({
      mutant: mutant(`${tests[0].status}-${index}`),
      result: resultOf(tests),
    }));
  return {
    total: killed + survived,
    observations: [...times(killed, [failed('one')]), ...times(survived, [passed('one')])],
  };
}
