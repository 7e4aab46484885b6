import { defineConfig } from 'vitest/config';

/** The tests of the judge alone, for `npm run mutants:judge`: Stryker asks for a config of their own. */
export default defineConfig({
  test: {
    include: ['grader/judge/*.test.ts'],
    expect: { requireAssertions: true },
    fsModuleCache: false,
  },
});
