import { existsSync } from 'node:fs';
import path from 'node:path';
import { kit } from '../course/root.ts';
import type { Implementation } from '../implementations/implementation.ts';
import { holds } from '../session/sandbox/reach.ts';
import type { Session } from '../session/session.ts';
import { Seal, type Replaced } from '../session/vitest/sealed/seal.ts';
import { Asking, type Asked, type Pace } from './asking.ts';
import type { Version } from './mixture.ts';
import type { Cell } from './sealed-process.ts';

export interface ToSeal {
  root: string;
  session: Session;
  /** The folder of the suite, and its test files; absolute. */
  folder: string;
  files: string[];
  /** The reference first. */
  implementations: Implementation[];
  signal?: AbortSignal;
}

/** A suite that is ready for sealed processes. */
export class SealedSuite {
  readonly #wanted: ToSeal;
  readonly #seal: Seal;
  readonly #cell: Cell;

  /** @param versions all that it will be asked about, besides the implementations @throws Error where it cannot be built */
  static async open(wanted: ToSeal, versions: Pick<Version, 'modules'>[]): Promise<SealedSuite> {
    const { root, session, folder, files, implementations } = wanted;
    const setup = path.join(root, 'fixtures', 'setup.ts');
    const seal = await Seal.open(session.served(), {
      root,
      folder,
      files,
      setupFiles: existsSync(setup) ? [setup] : [],
      subject: Object.keys(implementations[0].modules).map((module) => path.resolve(root, module)),
    });
    try {
      const replaced = [...implementations, ...versions].map(({ modules }) => replacedIn(wanted, modules));
      const job = await seal.write(replaced, kit);
      const cell = { folder: job.folder, shown: [folder, ...job.beside], isCaged: await holds('bubblewrap') };
      return new SealedSuite(wanted, seal, cell);
    } catch (error) {
      seal.close();
      throw error;
    }
  }

  private constructor(wanted: ToSeal, seal: Seal, cell: Cell) {
    this.#wanted = wanted;
    this.#seal = seal;
    this.#cell = cell;
  }

  /** What the suite needs and its processes do not have, though nothing is wrong with it: packages, or a network without a cage. */
  get missing(): string[] {
    const lacksNetwork = !this.#cell.isCaged && this.#seal.usesNetwork;
    return [...this.#seal.missing, ...(lacksNetwork ? ['network'] : [])];
  }

  /** Runs tests on versions, each in a process of its own. @param only the tests, by key */
  ask(only: string[], versions: Version[], pace: Pace): Promise<Asked[]> {
    const bytecodeOf = ({ modules }: Version): ReturnType<Seal['bytecodeOf']> =>
      this.#seal.bytecodeOf(replacedIn(this.#wanted, modules));
    return new Asking(this.#cell, only, bytecodeOf, this.#wanted.signal).ask(versions, pace);
  }

  close(): void {
    this.#seal.close();
  }
}

function replacedIn({ root, session }: ToSeal, modules: Record<string, string>): Replaced {
  return Object.fromEntries(
    Object.entries(modules).map(([module, text]) => {
      const file = path.resolve(root, module);
      return [file, session.variantOf(file, text)];
    }),
  );
}
