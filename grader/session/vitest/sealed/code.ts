import path from 'node:path';
import vm from 'node:vm';
import {
  ssrImportMetaKey,
  ssrModuleExportsKey,
  type EvaluatedModuleNode,
  type ModuleEvaluator,
  type ModuleRunnerContext,
} from 'vite/module-runner';
import { isOpenBuiltin } from './access.ts';
import { jobFiles, moduleArguments, suiteArguments, type SealedModule, type SealedSuite } from './job.ts';
import { loadScript } from './load-script.ts';
import { nowhere } from './nowhere.ts';

type Evaluated = (...values: unknown[]) => Promise<void>;
type Require = (name: string) => unknown;

// Kept here, since it is denied to the suite.
const { getBuiltinModule } = process;

const openRequire: Require = (name) => (isOpenBuiltin(name) ? getBuiltinModule(name) : nowhere(name));

interface Given {
  /** Modules that are loaded already, by id. */
  given: Record<string, object>;
  /** What `import.meta.env` is. */
  env: object;
}

/** Evaluates the modules of a sealed process: the suite's from their text, the subject's without one. */
export class Code implements ModuleEvaluator {
  /** Some module of the subject failed where it was loaded. */
  hasSubjectFailed = false;
  readonly #folder: string;
  readonly #given: Record<string, object>;
  readonly #modules: Map<string, SealedModule>;
  readonly #suite: SealedSuite;
  readonly #subject: Evaluated[];
  readonly #own = new Map<number, Evaluated>();
  readonly #env: object;
  #packages: Record<string, object> | undefined;

  /** @param subject the functions of the version */
  constructor(folder: string, suite: SealedSuite, subject: unknown, { given, env }: Given) {
    this.#folder = folder;
    this.#suite = suite;
    this.#given = given;
    this.#env = env;
    this.#modules = new Map(suite.modules.map((module) => [module.id, module]));
    this.#subject = subject as Evaluated[];
  }

  async runInlinedModule(
    context: ModuleRunnerContext,
    _code: string,
    { file, id }: Readonly<EvaluatedModuleNode>,
  ): Promise<void> {
    const { source } = this.#modules.get(file) ?? this.#modules.get(id)!;
    Object.assign(context[ssrImportMetaKey], { env: this.#env });
    const values = moduleArguments.map((name) => context[name as keyof ModuleRunnerContext] as unknown);
    if (source.from === 'suite') {
      const { filename, dirname } = context[ssrImportMetaKey];
      const module = { exports: context[ssrModuleExportsKey] };
      return this.#ownFunction(source.index, id)(
        ...values,
        openRequire,
        module,
        module.exports,
        filename,
        dirname,
      );
    }
    if (source.from !== 'subject') throw new Error(`Not for a suite: ${file}`);
    try {
      await this.#subject[source.index](...values);
    } catch (error) {
      this.hasSubjectFailed = true;
      throw error;
    }
  }

  async runExternalModule(id: string): Promise<object> {
    const source = this.#modules.get(id)?.source;
    if (source?.from === 'package') return this.#package(source.index);
    if (Object.hasOwn(this.#given, id)) return this.#given[id];
    const name = id.replace(/^node:/, '');
    if (getBuiltinModule(id) && isOpenBuiltin(name)) return (await import(id)) as object;
    if (name === 'process') return { default: process, ...process };
    return nowhere(id);
  }

  #ownFunction(index: number, id: string): Evaluated {
    const known = this.#own.get(index);
    if (known) return known;
    const wrapper = `'use strict';async (${[...moduleArguments, ...suiteArguments].join(',')})=>{{`;
    // The file's name, so that Vitest finds in the stack who mocks a module. The lines are those of the compiled text.
    const made = vm.runInThisContext(`${wrapper}${this.#suite.code[index]}\n}}`, {
      filename: id.replace(/^mock:/, ''),
      columnOffset: -wrapper.length,
    }) as Evaluated;
    this.#own.set(index, made);
    return made;
  }

  #package(index: number): object {
    this.#packages ??= this.#loadPackages();
    return this.#packages[`m${index}`];
  }

  #loadPackages(): Record<string, object> {
    const namespaces = {};
    loadScript<(exports: object, require: Require) => void>(path.join(this.#folder, jobFiles.packages))(
      namespaces,
      openRequire,
    );
    return namespaces;
  }
}
