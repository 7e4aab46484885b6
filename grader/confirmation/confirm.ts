import { availableParallelism } from 'node:os';
import path from 'node:path';
import { existsSync } from 'node:fs';
import { kit } from '../course/root.ts';
import type { SeenConfirmation, Unconfirmed } from '../session/evidence.ts';
import type { Session } from '../session/session.ts';
import { Seal, type Replaced } from '../session/vitest/sealed/seal.ts';
import { Asking, type Pace } from './asking.ts';
import { canCage } from './can-cage.ts';
import { creditedIn, type Credited, type ToCredit } from './credited.ts';
import { decide } from './decide.ts';
import { shuffled, twinsFor, versionOf, type Version } from './mixture.ts';

export interface ToConfirm extends ToCredit {
  session: Session;
  /** The folder of the suite, and its test files; absolute. */
  folder: string;
  files: string[];
  /** How many catches and kills are asked again, drawn by chance. */
  howMany: number | 'all';
  signal?: AbortSignal;
}

/** In ms. What a process can see of its pace is always the same, or a suite would know in which pass it is. */
const timeout = 5000;
const atFirst: Pace = { timeout, patience: 30_000, atOnce: availableParallelism() };
/** Nothing rests on haste, or on what else the machine does. */
const alone: Pace = { timeout, patience: 90_000, atOnce: 1 };

/**
 * Asks once more whether a suite notices what it is credited with: each time in a fresh process that sees one version,
 * and does not know whether that is broken or correct. What cannot be asked for a reason of ours is told as such.
 */
export async function confirm(wanted: ToConfirm): Promise<SeenConfirmation> {
  const all = creditedIn(wanted);
  const asked = wanted.howMany === 'all' ? all : shuffled(all).slice(0, wanted.howMany);
  if (asked.length === 0) return { asked: 0, confirmed: 0, refuted: { bugs: [], mutants: [] } };
  const cell = await Sealed.open(wanted, asked).catch((error: Error) => error);
  wanted.signal?.throwIfAborted();
  if (cell instanceof Error) return stopped(asked, { why: 'not-built', message: cell.message });
  try {
    return await cell.confirm();
  } finally {
    cell.close();
  }
}

function stopped(asked: Credited[], unconfirmed: Unconfirmed): SeenConfirmation {
  return { asked: asked.length, confirmed: 0, refuted: { bugs: [], mutants: [] }, unconfirmed };
}

/** A suite in sealed processes. */
class Sealed {
  readonly #wanted: ToConfirm;
  readonly #asked: Credited[];
  readonly #seal: Seal;
  readonly #asking: Asking;

  static async open(wanted: ToConfirm, asked: Credited[]): Promise<Sealed> {
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
      const versions = [...implementations, ...asked].map(({ modules }) => replacedIn(wanted, modules));
      const { folder: shared, beside } = await seal.write(versions, kit);
      const cell = { folder: shared, shown: [folder, ...beside], isCaged: await canCage() };
      return new Sealed(wanted, asked, seal, cell);
    } catch (error) {
      seal.close();
      throw error;
    }
  }

  private constructor(
    wanted: ToConfirm,
    asked: Credited[],
    seal: Seal,
    cell: ConstructorParameters<typeof Asking>[0],
  ) {
    this.#wanted = wanted;
    this.#asked = asked;
    this.#seal = seal;
    const only = [...new Set(asked.flatMap(({ by }) => by))];
    const bytecodeOf = ({ modules }: Version): ReturnType<Seal['bytecodeOf']> =>
      seal.bytecodeOf(replacedIn(wanted, modules));
    this.#asking = new Asking(cell, only, bytecodeOf, wanted.signal);
  }

  close(): void {
    this.#seal.close();
  }

  async confirm(): Promise<SeenConfirmation> {
    const first = await this.#pass(this.#asked, atFirst);
    if (first.every(({ heard }) => !heard.isReady)) return stopped(this.#asked, { why: 'not-started' });
    const { noticed, undecided, unnoticed } = decide(first);
    const doubtful = [...undecided, ...unnoticed].map(({ version }) => version.broken!);
    // All of it again, with correct versions of its own: what was said before counts no more.
    const again = decide(doubtful.length > 0 ? await this.#pass(doubtful, alone) : []);
    const open = again.undecided.map(({ version }) => version.broken!);
    const refuted = again.unnoticed.map(({ version }) => version.broken!);
    const confirmed = noticed.length + again.noticed.length;
    const { missing } = this.#seal;
    if (missing.length > 0 && refuted.length + open.length > 0) {
      const catches = refuted.length + open.length;
      return { ...stopped(this.#asked, { why: 'missing-packages', names: missing, catches }), confirmed };
    }
    return {
      asked: this.#asked.length,
      confirmed,
      refuted: { bugs: idsOf(refuted, 'bug'), mutants: idsOf(refuted, 'mutant') },
      ...(open.length > 0 && { unconfirmed: { why: 'timed-out', catches: open.length } }),
    };
  }

  #pass(broken: Credited[], pace: Pace): ReturnType<Asking['ask']> {
    const versions = broken.map((one) => versionOf(one.modules, one));
    return this.#asking.ask(
      shuffled([...versions, ...twinsFor(broken.length, this.#wanted.implementations)]),
      pace,
    );
  }
}

function replacedIn({ root, session }: ToConfirm, modules: Record<string, string>): Replaced {
  return Object.fromEntries(
    Object.entries(modules).map(([module, text]) => {
      const file = path.resolve(root, module);
      return [file, session.variantOf(file, text)];
    }),
  );
}

function idsOf(credited: Credited[], wanted: Credited['kind']): string[] {
  return credited.filter(({ kind }) => kind === wanted).map(({ id }) => id);
}
