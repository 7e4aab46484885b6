import type { Implementation } from '../implementations/implementation.ts';
import type { Instrumented, Mutant } from '../implementations/mutants.ts';
import type { Evidence } from './evidence.ts';
import { withLoadFailures } from './load-failures.ts';
import type { Look } from './look.ts';
import type { RunResult } from './protocol/result.ts';
import { hitLimitOf, timeouts, timeoutsOf, type SeenSuite } from './seen-suite.ts';
import type { RunRequest } from './session.ts';

interface Options {
  instrumented: Instrumented;
  leastTimeout?: number;
}

/** Runs the tests that have not failed yet on the mutants that they come by, and then on the bugs, until each has. */
export class IneffectiveTests implements Look {
  readonly #suite: SeenSuite;
  readonly #bugs: Implementation[];
  readonly #options: Options;
  readonly #ineffective: Set<string>;
  /** Mutants that some test has noticed: others will, too. */
  readonly #killed: Set<string>;

  constructor(suite: SeenSuite, evidence: Evidence, implementations: Implementation[], options: Options) {
    const { observations, mutants } = evidence;
    this.#suite = suite;
    this.#options = options;
    this.#bugs = implementations.filter(({ kind }) => kind === 'bug');
    this.#ineffective = new Set(suite.counting.map(({ key }) => key).filter((key) => this.#placesOf(key)));
    this.#killed = new Set();
    for (const { implementation, result } of observations)
      if (implementation.kind === 'bug') this.onResult(result);
    for (const { mutant, result } of mutants?.observations ?? []) {
      if (!result) continue;
      this.onResult(result);
      if (result.tests.some(({ status }) => status === 'failed')) this.#killed.add(mutant.id);
    }
  }

  *requests(): Generator<RunRequest> {
    const { instrumented } = this.#options;
    for (const { id } of this.#byForce()) {
      const only = [...this.#ineffective].filter((key) => this.#placesOf(key)![id] !== undefined);
      const mutant = { id, hitLimit: hitLimitOf(this.#suite.coverage!, id) };
      if (only.length > 0)
        yield { ...this.#request(`ineffective ${id}`, instrumented.modules, only), mutant };
    }
    for (const { id, modules } of this.#bugs)
      if (this.#ineffective.size > 0)
        yield this.#request(`ineffective ${id}`, modules, [...this.#ineffective]);
  }

  onResult(result: RunResult): void {
    for (const { key, status } of withLoadFailures(result, this.#suite, undefined).tests)
      if (status === 'failed') this.#ineffective.delete(key);
  }

  /** By key. */
  found(): string[] {
    return [...this.#ineffective];
  }

  /** What is noticed anyway comes first, then what empties a whole block, then what is on the way of many. */
  #byForce(): Mutant[] {
    if (this.#ineffective.size === 0) return [];
    const keys = [...this.#ineffective];
    const force = ({ id, mutator }: Mutant): number[] => [
      Number(this.#killed.has(id)),
      Number(mutator === 'BlockStatement'),
      keys.filter((key) => this.#placesOf(key)![id] !== undefined).length,
    ];
    return this.#options.instrumented.mutants
      .map((mutant) => ({ mutant, force: force(mutant) }))
      .toSorted((a, b) => b.force.map((one, index) => one - a.force[index]).find((one) => one !== 0) ?? 0)
      .map(({ mutant }) => mutant);
  }

  #placesOf(key: string): Record<string, number> | undefined {
    return this.#suite.coverage?.perTest[key];
  }

  #request(id: string, modules: Record<string, string>, only: string[]): RunRequest {
    return {
      id,
      modules,
      only,
      order: 'file',
      traced: false,
      timeout: timeouts.usual,
      timeouts: timeoutsOf(this.#suite, only, this.#options.leastTimeout),
    };
  }
}
