import { cpSync, globSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { loadLesson } from '../course/course.ts';
import { implementationsOf } from '../implementations/implementations.ts';
import type { Implementation } from '../implementations/implementation.ts';
import { Session } from '../session/session.ts';
import type { TestState } from '../session/vitest/sealed/answer-schema.ts';
import { CourseCopy } from '../testing/course-copy.ts';
import type { Asked } from './asking.ts';
import { versionOf } from './mixture.ts';
import { SealedSuite } from './sealed-suite.ts';

/** The miniature course, and suites of test data that are asked about a few versions in sealed processes. */
const test = base
  .extend('root', { scope: 'file' }, ({}, { onCleanup }) => {
    const course = new CourseCopy();
    onCleanup(() => course.remove());
    return course.root;
  })
  .extend('session', { scope: 'file' }, async ({ root }, { onCleanup }) => {
    const session = await Session.open({ root, workers: 1 });
    onCleanup(() => session.close());
    return session;
  })
  .extend('ask', ({ root, session }, { onCleanup }) => async (name: string, bugs: string[]) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-suite-')));
    cpSync(path.join(import.meta.dirname, '../testdata', name), folder, { recursive: true });
    const files = globSync('*.test.ts', { cwd: folder })
      .map((file) => path.join(folder, file))
      .toSorted();
    const implementations = await implementationsOf(root, loadLesson(root, '01-counter'));
    const suite = await SealedSuite.open({ root, session, folder, files, implementations }, []);
    onCleanup(() => {
      suite.close();
      rmSync(folder, { recursive: true });
    });
    const common = { id: 'warm', order: 'file', timeout: 5000, traced: false } as const;
    const [warm] = await session.run(files, [{ ...common, modules: {} }]);
    const wanted = implementations.filter(
      ({ id, kind }) => kind === 'refactoring' || id === 'reference' || bugs.includes(id),
    );
    const keys = warm.tests.map(({ key }) => key);
    const asked = await suite.ask(
      keys,
      wanted.map(({ modules }) => versionOf(modules)),
      { timeout: 5000, patience: 60_000, atOnce: 2 },
    );
    const nameOf = new Map(
      warm.tests.map((one) => [one.key, `${path.basename(one.file, '.test.ts')}: ${one.name}`]),
    );
    return { warm: warm.tests, said: wanted.map((one) => saidOf(one, asked, nameOf)) };
  });

interface Said {
  on: Implementation['kind'];
  id: string;
  tests: Record<string, TestState | undefined>;
}

/** What was said of one version, by the names of tests. */
function saidOf(one: Implementation, asked: Asked[], names: Map<string, string>): Said {
  const { heard } = asked.find(({ version }) => version.modules === one.modules)!;
  return {
    on: one.kind,
    id: one.id,
    tests: Object.fromEntries([...names].map(([key, name]) => [name, heard.tests.get(key)])),
  };
}

test('a suite with mocks, MSW, snapshots and files beside it says in a sealed process what it says in Vitest', async ({
  ask,
}) => {
  const { warm, said } = await ask('sealed', [
    'counter/promises-one-too-many',
    'counter/replaces-what-was-there',
  ]);

  expect(warm.map(({ status }) => status)).toEqual(warm.map(() => 'passed'));
  const failing = said.map(({ id, tests }) => [
    id,
    Object.keys(tests).filter((name) => tests[name] !== 'passed'),
  ]);
  expect(Object.fromEntries(failing)).toEqual({
    'reference': [],
    'counter/looks-before-it-sells': [],
    'counter/moves-both-ways': [],
    'counter/promises-one-too-many': [
      'mocks: mocked: has no more than the mock says',
      'network: network: does not have more than the service says',
    ],
    'counter/replaces-what-was-there': [
      'snapshots: snapshot: what a delivery leaves',
      'snapshots: inline: what a delivery leaves',
      'snapshots: file: a delivery is as in the file beside it',
    ],
  });
});

test('what knows the judge says the same of every version, and the honest test next to it keeps its catch', async ({
  ask,
}) => {
  const { said } = await ask('cheats', ['counter/promises-one-too-many']);

  const names = Object.keys(said[0].tests);
  const cheats = names.filter((name) => name.endsWith(': cheat'));
  expect(cheats).toHaveLength(12);
  const different = cheats.filter((name) => new Set(said.map(({ tests }) => tests[name])).size > 1);
  expect(different).toEqual([]);
  const silent = names.filter((name) => said.some(({ tests }) => tests[name] === undefined));
  expect(silent).toEqual([]);
  for (const { on, tests } of said) {
    const honest = names.filter((name) => name.endsWith(': honest')).map((name) => tests[name]);
    expect(honest).toEqual(honest.map(() => (on === 'bug' ? 'failed' : 'passed')));
  }
});
