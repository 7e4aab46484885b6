import { defineConfig } from 'vitest/config';

/** What takes too long for every day, and nobody wants in `vitest --ui`: `npm run test:long`. */
export default defineConfig({
  test: {
    include: ['grader/**/*.long.test.ts'],
    setupFiles: ['fixtures/setup.ts'],
    expect: { requireAssertions: true },
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
    fsModuleCache: false,
    // What they measure would be disturbed by the others.
    fileParallelism: false,
  },
});
