import vm from 'node:vm';

/** How Vitest wraps a module before it is compiled. */
const wrapper = "'use strict';async (";

/** The part of Vitest's evaluator of modules that is used here. */
export interface Evaluator {
  createRequire(url: string): unknown;
}

/**
 * Vitest compiles a module whenever it is evaluated, and what was learned about its speed is lost. Here a text is
 * compiled once: the function that comes of it makes everything anew, each time it is called.
 */
export class Compiler {
  /** By the module's id and its text. */
  readonly #functions = new Map<string, Map<string, unknown>>();

  constructor(evaluator: Evaluator) {
    const compile = vm.runInThisContext;
    vm.runInThisContext = (code, options) => {
      const file = typeof options === 'object' ? options.filename : undefined;
      // A suite may ask for it, too.
      if (file === undefined || !code.startsWith(wrapper)) return compile(code, options) as unknown;
      const functions = this.#functions.get(file) ?? new Map<string, unknown>();
      this.#functions.set(file, functions);
      if (!functions.has(code)) functions.set(code, compile(code, options));
      return functions.get(code);
    };
    evaluator.createRequire = remembering(evaluator.createRequire.bind(evaluator));
  }

  /** @param files modules that have other texts now, absolute */
  forget(files: string[]): void {
    for (const file of files) this.#functions.delete(file);
  }
}

function remembering<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key)!;
  };
}
