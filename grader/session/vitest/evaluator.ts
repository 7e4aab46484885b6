import vm from 'node:vm';
import {
  ssrDynamicImportKey,
  ssrExportAllKey,
  ssrExportNameKey,
  ssrImportKey,
  ssrImportMetaKey,
  ssrModuleExportsKey,
  type EvaluatedModuleNode,
  type ModuleEvaluator,
  type ModuleRunner,
  type ModuleRunnerContext,
} from 'vite/module-runner';
import type { ModuleCounts } from '../protocol/result.ts';

/** What a compiled module is handed, in this order. */
const names = [
  ssrModuleExportsKey,
  ssrImportMetaKey,
  ssrImportKey,
  ssrDynamicImportKey,
  ssrExportAllKey,
  ssrExportNameKey,
] as const;
const wrapper = `'use strict';async (${names.join(',')})=>{{`;

/** What a module may ask for that only Vitest's own evaluator gives. */
const asksForMore = /\b(?:require|module|exports|__filename|__dirname)\b|__vite_ssr_import_meta__\.vitest/;
const comment = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

type Compiled = (...values: unknown[]) => Promise<void>;

/**
 * Stands before Vitest's evaluator of modules. A variant's text is evaluated where the module's own would be, so that
 * it has the same address, and nothing but text and behaviour tells the two apart. And a text is compiled once: the
 * function that comes of it makes everything anew, each time it is called.
 */
export class Evaluator implements ModuleEvaluator {
  /** Compiled texts that stand in for modules, by absolute path. */
  texts = new Map<string, string>();
  /** One of these texts has failed where the module is imported. */
  hasTextFailed = false;
  /** What `import.meta.env` is. */
  env: unknown;
  /** Puts something in the place of a module that Node loads by itself; the same module where nothing is to change. */
  standIn: (file: string, module: unknown) => unknown = (_file, module) => module;
  readonly counts: ModuleCounts = { compiled: 0, evaluated: 0, leftToVitest: 0 };
  #inner!: ModuleEvaluator;
  /** By the module's id and its text; null where Vitest has to do it. */
  readonly #functions = new Map<string, Map<string, Compiled | null>>();

  /** @param runner Vitest's own: what it has evaluated so far is not evaluated again */
  install(runner: ModuleRunner): void {
    if (runner.evaluator === this) return;
    this.#inner = runner.evaluator;
    runner.evaluator = this;
  }

  get startOffset(): number | undefined {
    return this.#inner.startOffset;
  }

  async runExternalModule(file: string): Promise<unknown> {
    return this.standIn(file, await this.#inner.runExternalModule(file));
  }

  async runInlinedModule(
    context: ModuleRunnerContext,
    own: string,
    module: Readonly<EvaluatedModuleNode>,
  ): Promise<unknown> {
    const text = this.texts.get(module.file);
    const evaluated = this.#evaluate(context, text ?? own, module);
    return text === undefined ? evaluated : evaluated.catch((error: unknown) => this.#textFails(error));
  }

  async #evaluate(
    context: ModuleRunnerContext,
    code: string,
    module: Readonly<EvaluatedModuleNode>,
  ): Promise<unknown> {
    const compiled = this.#compiled(module.id, code);
    if (!compiled) {
      this.counts.leftToVitest += 1;
      return this.#inner.runInlinedModule(context, code, module);
    }
    this.counts.evaluated += 1;
    Object.assign(context[ssrImportMetaKey], { env: this.env });
    return compiled(...names.map((name) => context[name]));
  }

  #textFails(error: unknown): never {
    this.hasTextFailed = true;
    throw error;
  }

  /** What was done since the counts were these. */
  countsSince(before: ModuleCounts): ModuleCounts {
    return {
      compiled: this.counts.compiled - before.compiled,
      evaluated: this.counts.evaluated - before.evaluated,
      leftToVitest: this.counts.leftToVitest - before.leftToVitest,
    };
  }

  /** @param files modules that have other texts now, absolute */
  forget(files: string[]): void {
    for (const file of files) this.#functions.delete(file);
  }

  #compiled(id: string, code: string): Compiled | null {
    const functions = this.#functions.get(id) ?? new Map<string, Compiled | null>();
    this.#functions.set(id, functions);
    const known = functions.get(code);
    if (known !== undefined) return known;
    const compiled = asksForMore.test(code.replaceAll(comment, '')) ? null : compile(id, code);
    if (compiled) this.counts.compiled += 1;
    functions.set(code, compiled);
    return compiled;
  }
}

/** As Vitest does it, so that the lines and columns of a stack are the same. */
function compile(id: string, code: string): Compiled {
  return vm.runInThisContext(`${wrapper}${code}\n}}`, {
    filename: id.startsWith('mock:') ? id.slice('mock:'.length) : id,
    columnOffset: -wrapper.length,
  }) as Compiled;
}
