import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Locks of editors, twins of files that a system makes. */
const ownOfOthers = ['**/.*'];

/** Every folder with tests is a project of its own: `vitest --project src`. */
function project(name: string): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [`${name}/**/*.{test,spec}.{ts,mts,cts,tsx}`], exclude: ownOfOthers },
  };
}

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    setupFiles: ['fixtures/setup.ts'],
    fsModuleCache: false,
    // Vitest would leave one core alone, and many tests wait for a command.
    maxWorkers: '100%',
    projects: [
      project('src'),
      project('fixtures'),
      {
        extends: true,
        test: {
          name: 'grader',
          include: ['grader/**/*.test.ts'],
          exclude: ['**/testdata/**', 'grader/validity/suites/**', '**/*.long.test.ts', '**/*.web.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      project('solutions'),
      project('lessons'),
    ],
  },
});
