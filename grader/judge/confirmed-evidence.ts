import type { Evidence } from '../session/evidence.ts';
import type { RunResult, TestRun } from '../session/protocol/result.ts';

/**
 * The evidence without the catches that were not noticed again in a sealed process: as if no test had noticed. All that
 * is credited, and all that is told, is made from what is left.
 */
export function withoutRefuted(evidence: Evidence): Evidence {
  const { confirmation, observations, mutants } = evidence;
  if (!confirmation) return evidence;
  const bugs = new Set(confirmation.refuted.bugs);
  const refutedMutants = new Set(confirmation.refuted.mutants);
  return {
    ...evidence,
    observations: observations.map((one) =>
      one.implementation.kind === 'bug' && bugs.has(one.implementation.id)
        ? { ...one, result: unnoticed(one.result) }
        : one,
    ),
    ...(mutants && {
      mutants: {
        ...mutants,
        observations: mutants.observations.map((one) =>
          one.result && refutedMutants.has(one.mutant.id) ? { ...one, result: unnoticed(one.result) } : one,
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
