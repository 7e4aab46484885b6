import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../course/root.ts';
import { withLoadFailures } from './load-failures.ts';
import type { LoadError, RunResult } from './protocol/result.ts';
import type { SeenSuite } from './seen-suite.ts';
import { Session } from './session.ts';

const test = base
  .extend('session', { scope: 'file' }, async ({}, { onCleanup }) => {
    const session = await Session.open({ root: kit, workers: 1 });
    onCleanup(() => session.close());
    return session;
  })
  .extend('folder', ({}, { onCleanup }) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-load-')));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
  });

const asking = `import { expect, test } from 'vitest';
import { assertQuantity } from '#src/orders/quantity.ts';
const asked = await Promise.resolve().then(() => assertQuantity('tea', 1));
test('asks', () => { expect(asked).toBe(undefined); });`;

test.for([
  ['where it is called', 'export const assertQuantity = () => { throw new Error("no"); };', true],
  ['later', 'export const assertQuantity = async () => { await 1; throw new Error("no"); };', true],
  ['by what is not there', 'export const assertQuantity = undefined;', true],
  ['where it is imported', 'throw new Error("no"); export const assertQuantity = () => {};', undefined],
  ['since it does not compile', 'export const assertQuantity = (((;', undefined],
] as const)('says whose code failed: %s', async ([, text, isOfSuite], { session, folder }) => {
  const file = path.join(folder, 'asking.test.ts');
  writeFileSync(file, asking);

  const [{ loadErrors }] = await session.run(
    [file],
    [
      {
        id: 'one',
        order: 'file',
        timeout: 1000,
        traced: false,
        modules: { 'src/orders/quantity.ts': text },
      },
    ],
  );

  expect(loadErrors.map((error) => error.isOfSuite)).toEqual([isOfSuite]);
});

const error = { name: 'Error', message: 'no' };
const suite: SeenSuite = {
  files: ['/a.test.ts', '/b.test.ts'],
  counting: ['a1 /a.test.ts', 'a2 /a.test.ts', 'b1 /b.test.ts'].map((text) => {
    const [key, file] = text.split(' ');
    return { key, name: key, file };
  }),
  durations: new Map(),
  hasOrphans: false,
};

function failing(loadError: Partial<LoadError>, facts: Partial<RunResult> = {}): RunResult {
  const loadErrors = [{ file: '/a.test.ts', error, isOfSuite: true, ...loadError }];
  return { id: 'one', ended: 'finished', tests: [], loadErrors, unhandled: [], durationMs: 1, ...facts };
}

function failedIn({ tests }: RunResult): string[] {
  return tests.map(({ key }) => key);
}

test('fails the tests of the file that were asked for', () => {
  expect(failedIn(withLoadFailures(failing({}), suite, undefined))).toEqual(['a1', 'a2']);
  expect(failedIn(withLoadFailures(failing({}), suite, ['a2', 'b1']))).toEqual(['a2']);
});

test('fails none where a module of the subject did not load, or the worker ended', () => {
  expect(failedIn(withLoadFailures(failing({ isOfSuite: undefined }), suite, undefined))).toEqual([]);
  expect(failedIn(withLoadFailures(failing({}, { ended: 'crashed' }), suite, undefined))).toEqual([]);
});
