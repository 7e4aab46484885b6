import { Compiler, type Evaluator } from './compiler.ts';
import { variantQuery } from './variant-query.ts';

/** The parts of Vite's module runner, as Vitest extends it, that are needed here. */
export interface ModuleRunnerParts {
  import(file: string): Promise<unknown>;
  mocker: { reset(): void };
  evaluator: Evaluator;
  evaluatedModules: {
    idToModuleMap: Map<string, ModuleNode>;
    invalidateModule(node: ModuleNode): void;
  };
  transport: { invoke(name: string, data: unknown[]): Promise<Fetched> };
}

interface Fetched {
  code?: string;
  /** What Node loads by itself. */
  externalize?: string;
  file?: string | null;
}

interface ModuleNode {
  file: string;
  meta?: Fetched;
  promise?: unknown;
  exports?: unknown;
  evaluated: boolean;
  importers: Set<string>;
}

type FetchText = (url: string) => Promise<Fetched>;

const vitestsOwn = /\/vitest\/dist\/|\/@vitest\/|\/grader\/session\//;

/**
 * The modules that a worker has evaluated. A variant's text is put where the module's own stands, so that
 * it has the same address, and nothing but text and behaviour tells the two apart.
 */
export class ModuleGraph {
  readonly #runner: ModuleRunnerParts;
  readonly #fetchText: FetchText;
  readonly #compiler: Compiler;
  /** Compiled texts by address and key; the key of a module's own text is ''. */
  readonly #texts = new Map<string, string>();
  #active = new Map<string, string>();

  constructor(runner: ModuleRunnerParts, fetchText: FetchText) {
    this.#runner = runner;
    this.#fetchText = fetchText;
    this.#compiler = new Compiler(runner.evaluator);

    const { transport } = runner;
    const invoke = transport.invoke.bind(transport);
    transport.invoke = async (name, data) => this.#replaced(await invoke(name, data));
  }

  /** Forgets modules whose text has changed, or whatever was built on the old text would run on. */
  forget(files: string[]): void {
    this.#compiler.forget(files);
    for (const node of this.#nodes()) {
      if (files.includes(node.file)) this.#runner.evaluatedModules.invalidateModule(node);
    }
    for (const key of this.#texts.keys()) {
      if (files.includes(key.slice(0, key.lastIndexOf('\n')))) this.#texts.delete(key);
    }
  }

  /** Forgets what every module has become, and puts these texts in place. @param modules key by absolute path */
  async reset(modules: Record<string, string>): Promise<void> {
    const before = this.#active;
    this.#active = new Map();
    for (const [file, key] of Object.entries(modules))
      this.#active.set(file, await this.#compiled(file, key));

    this.#runner.mocker.reset();
    for (const node of this.#nodes()) {
      node.importers.clear();
      if (node.meta?.externalize !== undefined) continue;
      node.promise = undefined;
      node.exports = undefined;
      node.evaluated = false;
      const text =
        this.#active.get(node.file) ??
        (before.has(node.file) ? await this.#compiled(node.file, '') : undefined);
      if (node.meta && text !== undefined) node.meta = { ...node.meta, code: text };
    }
  }

  #nodes(): ModuleNode[] {
    return [...this.#runner.evaluatedModules.idToModuleMap]
      .filter(([id]) => !vitestsOwn.test(id))
      .map(([, node]) => node);
  }

  async #compiled(file: string, key: string): Promise<string> {
    const id = `${file}\n${key}`;
    const known = this.#texts.get(id);
    if (known !== undefined) return known;
    const { code } = await this.#fetchText(key === '' ? file : file + variantQuery + key).catch(asThrown);
    if (code === undefined) throw new Error(`Vite gave no code for ${file}`);
    this.#texts.set(id, code);
    return code;
  }

  #replaced(fetched: Fetched): Fetched {
    const text = fetched.file ? this.#active.get(fetched.file) : undefined;
    return text === undefined || fetched.code === undefined ? fetched : { ...fetched, code: text };
  }
}

/** A text that does not compile says so where it is imported, as a file does. */
function asThrown({ message }: Error): Fetched {
  return { code: `throw new SyntaxError(${JSON.stringify(message)});` };
}
