import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { tagsIn } from './grader/ui/tags.ts';

/** Locks of editors, twins of files that a system makes. */
const ownOfOthers = ['**/.*'];

type Colour = 'blue' | 'cyan' | 'green' | 'yellow';

/** Every folder with tests is a project of its own: `vitest --project src`. */
function project(name: string, color: Colour): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name: { label: name, color },
      include: [`${name}/**/*.{test,spec}.{ts,mts,cts,tsx}`],
      exclude: ownOfOthers,
      runner: 'grader/ui/tagging-runner.ts',
    },
  };
}

/** Rooms of the grader in which a function of data is tried, and nothing is started. */
const pureTests = [
  'grader/{course,formats,judge,pages,records,reports,syntax,terminal}/**/*.test.ts',
  'grader/session/{in-worker,world}/*.test.ts',
];

function grader(
  name: string,
  { exclude = [], ...files }: TestProjectInlineConfiguration['test'] & {},
): TestProjectInlineConfiguration {
  const never = ['**/testdata/**', 'grader/validity/suites/**', '**/*.long.test.ts', '**/*.web.test.ts'];
  return {
    extends: true,
    test: { name, ...files, exclude: [...never, ...exclude], testTimeout: 60_000, hookTimeout: 60_000 },
  };
}

export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    setupFiles: ['fixtures/setup.ts'],
    fsModuleCache: false,
    // Vitest would leave one core alone, and many tests wait for a command.
    maxWorkers: '100%',
    // By lesson and level: `vitest --tags-filter security`.
    tags: tagsIn(import.meta.dirname),
    projects: [
      project('src', 'blue'),
      project('fixtures', 'cyan'),
      grader('grader', { include: ['grader/**/*.test.ts'], exclude: pureTests }),
      // Nothing is left behind by them: they share their modules, which saves a second each.
      grader('grader-pure', { include: pureTests, isolate: false }),
      project('solutions', 'green'),
      project('lessons', 'yellow'),
    ],
  },
});
