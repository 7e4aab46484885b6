import { defineConfig } from 'vitest/config';

/** Pages in a real browser: `npm run test:web`. */
export default defineConfig({
  test: {
    include: ['grader/**/*.web.test.ts'],
    setupFiles: ['fixtures/setup.ts'],
    expect: { requireAssertions: true },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fsModuleCache: false,
  },
});
