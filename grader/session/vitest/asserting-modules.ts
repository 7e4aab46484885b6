/** Modules that assert without Vitest: which of their exports do, by how a suite imports them. */
const asserting: [file: RegExp, isAsserting: (name: string) => boolean][] = [
  // Every export but the classes: `assert` itself, `equal`, `rejects`, `strict` …
  [/^(?:node:)?assert(?:\/strict)?$/, (name) => /^[a-z]/.test(name)],
  [/\/node_modules\/fast-check\//, (name) => name === 'assert'],
];

/**
 * A module whose assertions are counted, for suites alone: others get the module itself. To ask for an assertion
 * counts as making it, since a wrapper around it would stand in the stack, from which `node:assert` takes its message.
 */
export function countAsserting(file: string, module: unknown, count: () => void): unknown {
  const isAsserting = asserting.find(([pattern]) => pattern.test(file.replaceAll('\\', '/')))?.[1];
  if (!isAsserting || typeof module !== 'object' || module === null) return module;
  const standIn = Object.create(null) as Record<string, unknown>;
  for (const name of Object.keys(module)) {
    Object.defineProperty(standIn, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = (module as Record<string, unknown>)[name];
        if (isAsserting(name)) count();
        // `import fc from 'fast-check'` is a module in a module; `import assert from 'node:assert'` is a function.
        return name === 'default' && typeof value === 'object' ? countAsserting(file, value, count) : value;
      },
    });
  }
  return standIn;
}
