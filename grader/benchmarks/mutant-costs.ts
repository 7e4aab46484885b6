import type { Evidence } from '../session/evidence.ts';

/** Of each mutant in ms, as medians: what it costs, and the time that its tests take on correct code. */
export interface Cost {
  ms: number;
  /** Of those that were asked, up to the one that noticed. */
  own: number;
  /** Of all that come by it. */
  covering: number;
}

/** @param walks of the same mutants, several times */
export function costs(walks: Evidence[]): Cost[] {
  const ids = new Set(
    walks[0].mutants!.observations.flatMap(({ mutant, result }) => (result ? [mutant.id] : [])),
  );
  return [...ids].map((id) => {
    const all = walks.map((seen) => costOf(id, seen));
    const of = (part: keyof Cost): number => median(all.map((cost) => cost[part]));
    return { ms: of('ms'), own: of('own'), covering: of('covering') };
  });
}

function costOf(id: string, { mutants, observations }: Evidence): Cost {
  const { result } = mutants!.observations.find(({ mutant }) => mutant.id === id)!;
  const [{ result: correct }] = observations;
  const coverage = observations.flatMap((one) => one.result.coverage ?? [])[0];
  const timeOf = (keys: string[]): number =>
    correct.tests.reduce((sum, { key, durationMs }) => sum + (keys.includes(key) ? durationMs : 0), 0);
  const reaching = correct.tests.filter(
    ({ key }) => id in coverage.static || coverage.perTest[key]?.[id] !== undefined,
  );
  return {
    ms: result!.durationMs,
    own: timeOf(result!.tests.map(({ key }) => key)),
    covering: timeOf(reaching.map(({ key }) => key)),
  };
}

/** The middle one, or the higher of the two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
