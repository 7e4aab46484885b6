import type { Evidence } from '../session/evidence.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';

/**
 * The evidence without the catches that were not noticed again in a sealed process: as if no test had noticed. All that
 * is credited, and all that is told, is made from what is left.
 */
export function withoutRefuted(evidence: Evidence): Evidence {
  const { confirmation } = evidence;
  if (!confirmation) return evidence;
  const bugs = new Set(confirmation.refuted.bugs);
  const mutants = new Set(confirmation.refuted.mutants);
  return without(evidence, { isBug: (id) => bugs.has(id), isMutant: (id) => mutants.has(id) });
}

/**
 * The evidence without any catch where the suite refused correct code at the end, which it had accepted at first. Whoever
 * counts the runs, or remembers what they saw, fails on whatever comes late.
 */
export function withoutUntrusted(evidence: Evidence): Evidence {
  return evidence.control === 'rejected'
    ? without(evidence, { isBug: () => true, isMutant: () => true })
    : evidence;
}

interface Which {
  isBug(id: string): boolean;
  isMutant(id: string): boolean;
}

function without(evidence: Evidence, { isBug, isMutant }: Which): Evidence {
  const { observations, mutants } = evidence;
  return {
    ...evidence,
    observations: observations.map((one) =>
      one.implementation.kind === 'bug' && isBug(one.implementation.id)
        ? { ...one, result: unnoticed(one.result) }
        : one,
    ),
    ...(mutants && {
      mutants: {
        ...mutants,
        observations: mutants.observations.map((one) =>
          one.result && isMutant(one.mutant.id) ? { ...one, result: unnoticed(one.result), others: [] } : one,
        ),
      },
    }),
  };
}

function unnoticed(result: RunResult): RunResult {
  return {
    ...result,
    tests: result.tests.map((test) => (hasNoticed(test) ? { ...test, status: 'passed', errors: [] } : test)),
  };
}

function hasNoticed({ status, timedOut }: TestRun): boolean {
  return status === 'failed' && !timedOut;
}
