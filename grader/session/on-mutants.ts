import { mutantKey, type Instrumented, type Mutant } from '../implementations/mutants.ts';
import type { Evidence } from './evidence.ts';
import type { ExamineOptions } from './examine-options.ts';
import type { RunResult } from './protocol/result.ts';
import { hitLimitOf, keyOf, reaches, timeoutsOf, withFirst, type SeenSuite } from './seen-suite.ts';
import type { Session } from './session.ts';
import { walk } from './walk.ts';

/** The suite on every mutant, with the tests that count and that reach it. */
export async function onMutants(
  session: Session,
  suite: SeenSuite,
  { modules, mutants: all }: Instrumented,
  mutants: Mutant[],
  evidence: Evidence,
  {
    findsEveryKiller = false,
    hopeless,
    lastCatch,
    leastTimeout,
    mostTimeouts,
    onProgress,
    signal,
  }: ExamineOptions,
): Promise<Evidence> {
  const coverage = suite.coverage ?? { perTest: {}, static: {} };
  const kills = new Map<string, number>();
  const isChance = (key: string, id: string): boolean =>
    evidence.unrepeated.some(({ test, on }) => test === key && on === id);
  const withMutants = (results: Map<string, RunResult>): Evidence => ({
    ...evidence,
    mutants: {
      total: all.length,
      observations: mutants.map((mutant) => ({
        mutant,
        result: without(results.get(mutant.id), (key) => isChance(key, mutant.id)),
      })),
    },
  });

  const { results, control, ms } = await walk(session, suite, {
    modules,
    signal,
    isHopeless: (id) => hopeless?.has(id) === true,
    waits: (waitsFor, soFar) => onProgress?.({ ...withMutants(soFar), waitsFor }),
    *requests() {
      for (const mutant of mutants) {
        const { id } = mutant;
        const reaching = suite.counting
          .map(({ key }) => key)
          .filter((key) => reaches({ coverage }, key, id))
          // What has killed once need not kill again.
          .filter((key) => !(findsEveryKiller && kills.has(key)));
        if (reaching.length === 0) continue;
        const last = keyOf(suite, lastCatch?.get(mutantKey(mutant)));
        // Who killed many kills the next, and who is quick asks for little. What is not believed comes last.
        reaching.sort(
          (a, b) =>
            Number(isChance(a, id)) - Number(isChance(b, id)) ||
            (kills.get(b) ?? 0) - (kills.get(a) ?? 0) ||
            (suite.durations.get(a) ?? 0) - (suite.durations.get(b) ?? 0),
        );
        yield {
          id,
          modules,
          only: withFirst(reaching, isChance(last ?? '', id) ? undefined : last),
          timeouts: timeoutsOf(suite, reaching, leastTimeout),
          stopsAtFailure: !findsEveryKiller,
          mostTimeouts,
          mutant: { id, hitLimit: hitLimitOf(coverage, id) },
        };
      }
    },
    onResult({ tests, isEndless }) {
      if (isEndless) return;
      const killers = tests
        .filter(({ status }) => status === 'failed')
        .slice(0, findsEveryKiller ? undefined : 1);
      for (const { key } of killers) kills.set(key, (kills.get(key) ?? 0) + 1);
    },
  });
  return { ...withMutants(results), control: worse(evidence.control, control), mutantsMs: ms };
}

/** What a run told, but for some tests. */
function without(result: RunResult | undefined, isLeftOut: (key: string) => boolean): RunResult | undefined {
  return result && { ...result, tests: result.tests.filter(({ key }) => !isLeftOut(key)) };
}

function worse(one: Evidence['control'], other: Evidence['control']): Evidence['control'] {
  const order = ['accepted', 'afresh', 'rejected'] as const;
  return order[Math.max(order.indexOf(one), order.indexOf(other))];
}
