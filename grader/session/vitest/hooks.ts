import { TestRunner, type RunnerTestSuite } from 'vitest';
import { begunByHook, type TestNotes } from './notes.ts';
import { tellable } from './thrown-values.ts';

type Hook = (...args: unknown[]) => unknown;

/** Hooks that run once for each test. */
const ofOneTest = ['beforeEach', 'afterEach', 'aroundEach'];

/**
 * Lets the hooks of a suite, and of the suites in it, throw what Vitest can look at, and marks what they begin as
 * theirs.
 * @param current the test that runs now
 */
export function watchHooks(suite: RunnerTestSuite, current: () => TestNotes | undefined): void {
  // A file that did not load has no hooks.
  const hooks = Object.entries(TestRunner.getSuiteHooks(suite) ?? {}) as [string, Hook[]][];
  for (const [name, some] of hooks) {
    const testOf = ofOneTest.includes(name) ? current : () => undefined;
    for (const [index, hook] of some.entries()) some[index] = watched(hook, testOf);
  }
  for (const task of suite.tasks) if (task.type === 'suite') watchHooks(task, current);
}

/** Vitest keeps notes on a hook itself, which a proxy hands on. A hook may give back another, which cleans up. */
function watched(hook: Hook, testOf: () => TestNotes | undefined): Hook {
  return new Proxy(hook, {
    async apply(target, self, args) {
      try {
        const given = await begunByHook.run({ test: testOf() }, () => Reflect.apply(target, self, args));
        return typeof given === 'function' ? watched(given as Hook, testOf) : given;
      } catch (thrown) {
        throw tellable(thrown);
      }
    },
  });
}
