import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Every folder with tests is a project of its own: `vitest --project src`. */
function project(name: string, exclude: string[] = []): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: { name, include: [`${name}/**/*.test.ts`], exclude },
  };
}

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    setupFiles: ['fixtures/setup.ts'],
    fsModuleCache: false,
    projects: [
      project('src'),
      project('fixtures'),
      {
        extends: true,
        test: {
          name: 'grader',
          include: ['grader/**/*.test.ts'],
          exclude: ['**/testdata/**', '**/*.long.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      project('solutions'),
      project('lessons'),
    ],
  },
});
