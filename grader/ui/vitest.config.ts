import path from 'node:path';
import { defineConfig } from 'vitest/config';
import workspace from '../../vitest.workspace.ts';
import { kit } from '../course/root.ts';
import { annotating } from './annotating.ts';
import { firstLook } from './first-look.ts';
import { verdictsFile } from './read-verdicts.ts';
import { startOf, testFilesOf } from './start.ts';

/** In the order in which to look at them: the list is sorted by these names. */
const folders = {
  lessons: { label: '1 lessons: red on purpose', color: 'yellow' },
  src: { label: '2 src', color: 'blue' },
  solutions: { label: '3 solutions', color: 'green' },
  fixtures: { label: '4 fixtures', color: 'cyan' },
} as const;

const uiBase = '/__vitest__/';

/** `npm run ui`: the tests of the course in a browser, with what is known of each. */
export default defineConfig({
  root: kit,
  plugins: [firstLook(uiBase, startOf(kit, folders.lessons.label))],
  test: {
    ...workspace.test,
    watch: true,
    ui: true,
    uiBase,
    reporters: ['default', annotating(kit)],
    coverage: {
      enabled: true,
      include: ['src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.contract.ts'],
      reporter: ['html'],
      reportOnFailure: true,
    },
    // A new verdict is shown as soon as it is there.
    watchTriggerPatterns: [
      {
        pattern: verdictsFile,
        testsToRun: (_file, [, lesson]) =>
          testFilesOf(kit, lesson).map((file) => path.join(kit, 'lessons', lesson, file)),
      },
    ],
    setupFiles: [path.join(kit, 'fixtures/setup.ts')],
    projects: Object.entries(folders).map(([folder, name]) => ({
      extends: true,
      test: {
        name,
        root: path.join(kit, folder),
        include: ['**/*.{test,spec}.{ts,mts,cts,tsx}'],
        exclude: ['**/.*'],
        runner: path.join(kit, 'grader/ui/telling-runner.ts'),
      },
    })),
  },
});
