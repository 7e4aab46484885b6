import type { Coverage } from '../protocol/result.ts';
import type { Run } from '../protocol/run.ts';

/** What instrumented modules and whoever runs them share: Stryker's own global. */
interface Namespace {
  activeMutant?: string;
  currentTestId?: string;
  mutantCoverage?: Coverage;
  hitCount?: number;
  hitLimit?: number;
}

const host = globalThis as unknown as Record<string, Namespace | undefined>;
const name = '__stryker__';

/** Switches the mutants of instrumented modules, and reads which test passed which. */
export class InstrumentedCode {
  #namespace: Namespace = {};
  /** Kept here: a suite may put anything in its place. */
  #coverage: Coverage = { perTest: {}, static: {} };
  #perTest: Run['mutants'];

  /** To be called before the modules are loaded: some mutants are in code that runs only then. */
  begin({ mutant, mutants }: Pick<Run, 'mutant' | 'mutants'>): void {
    this.#perTest = mutants;
    this.#coverage = { perTest: {}, static: {} };
    this.#namespace = {
      mutantCoverage: this.#coverage,
      ...(mutant && { activeMutant: mutant.id, hitCount: 0, hitLimit: mutant.hitLimit }),
    };
    if (mutant?.isDecoy) countLooks(this.#namespace);
    host[name] = this.#namespace;
  }

  testBegins(key: string): void {
    this.#namespace.currentTestId = key;
    const mutant = this.#perTest?.[key];
    if (mutant)
      Object.assign(this.#namespace, { activeMutant: mutant.id, hitCount: 0, hitLimit: mutant.hitLimit });
  }

  testEnds(): void {
    this.#namespace.currentTestId = undefined;
    if (this.#perTest) this.#namespace.activeMutant = undefined;
  }

  end(covers: boolean): { coverage?: Coverage; isEndless?: boolean } {
    const { hitCount = 0, hitLimit = Infinity } = this.#namespace;
    delete host[name];
    return {
      ...(covers && { coverage: this.#coverage }),
      ...(hitCount > hitLimit && { isEndless: true }),
    };
  }
}

/** No place is passed on a decoy. A suite that looks whether one was finds that it was. */
function countLooks(namespace: Namespace): void {
  let looks = 0;
  Object.defineProperty(namespace, 'hitCount', { enumerable: true, get: () => (looks += 1) });
}
