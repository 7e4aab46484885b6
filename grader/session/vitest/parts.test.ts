import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test as base } from 'vitest';
import { kit } from '../../course/root.ts';
import type { RunResult } from '../protocol/result.ts';
import { Session } from '../session.ts';
import { need, parts } from './parts.ts';
import { startWorkersEarly } from './worker-start.ts';

/** The real Vitest, for suites that are given as text. One of these tests is red when the part that it names has moved. */
const test = base
  .extend('session', { scope: 'file' }, async ({}, { onCleanup }) => {
    const session = await Session.open({ root: kit, workers: 1 });
    onCleanup(() => session.close());
    return session;
  })
  .extend('run', ({ session }, { onCleanup }) => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'kata-parts-')));
    onCleanup(() => rmSync(folder, { recursive: true, force: true }));
    return async (suite: Record<string, string>, facts: object = {}): Promise<RunResult> => {
      const files = Object.entries(suite).map(([name, text]) => {
        writeFileSync(path.join(folder, name), `import { expect, test, vi } from 'vitest';\n${text}`);
        return path.join(folder, name);
      });
      const asked = { id: 'one', order: 'file', timeout: 200, traced: false, modules: {} } as const;
      const [result] = await session.run(files, [{ ...asked, ...facts }]);
      return result;
    };
  });

const passing = "test('a', () => { expect(1).toBe(1); });";

test('worker: a warm worker runs one suite after the other', async ({ run }) => {
  const [first, second] = [await run({ 'a.test.ts': passing }), await run({ 'a.test.ts': passing })];

  expect([first, second].map(({ tests }) => tests.map(({ status }) => status))).toEqual([
    ['passed'],
    ['passed'],
  ]);
});

test('start: a worker that was started early is taken', async ({ onTestFinished }) => {
  const [early] = startWorkersEarly(1);
  const session = await Session.open({ root: kit, workers: 1 });
  onTestFinished(() => session.close());

  const file = path.join(kit, 'solutions/01-first-test/first-test.test.ts');
  const asked = { id: 'one', order: 'file', timeout: 5000, traced: false, modules: {} } as const;
  const [{ tests }] = await session.run([file], [asked]);

  expect(tests[0].status).toBe('passed');
  // One that does not fit is ended.
  expect([early.exitCode, early.signalCode]).toEqual([null, null]);
});

test('runner: a module has the text that stands in for it', async ({ run }) => {
  const suite =
    "import { assertQuantity } from '#src/orders/quantity.ts'; test('a', () => { expect(assertQuantity()).toBe(7); });";
  const modules = { 'src/orders/quantity.ts': 'export const assertQuantity = () => 7;' };

  const { tests } = await run({ 'a.test.ts': suite }, { modules });

  expect(tests[0]).toMatchObject({ status: 'passed' });
});

test('questions: what a suite imports, mocks and has snapshots of is answered', async ({ run }) => {
  const suite = `vi.mock('node:os', () => ({ default: {}, hostname: () => 'mocked' }));
    import { hostname } from 'node:os';
    test('a', () => { expect(hostname()).toBe('mocked'); expect(1).toMatchInlineSnapshot('1'); });
    test('b', async () => { expect(Object.keys(await import('node:path'))).toContain('join'); });`;

  const { tests } = await run({ 'a.test.ts': suite });

  expect(tests.map(({ status }) => status)).toEqual(['passed', 'passed']);
});

test('environment: a text that does not compile says so where it is imported', async ({ run }) => {
  const suite =
    "import { assertQuantity } from '#src/orders/quantity.ts'; test('a', () => { expect(assertQuantity).toBe(1); });";

  const { loadErrors } = await run(
    { 'a.test.ts': suite },
    { modules: { 'src/orders/quantity.ts': 'export const = ;' } },
  );

  expect(loadErrors[0].error).toMatchObject({ name: 'SyntaxError' });
});

test('keys: a file without a test that is asked for is not loaded', async ({ run }) => {
  const suite = { 'a.test.ts': passing, 'b.test.ts': `${passing}\nglobalThis.loadedB = true;` };
  const { tests } = await run(suite);
  const ofB = tests.filter(({ file }) => file.endsWith('b.test.ts')).map(({ key }) => key);

  const only = await run({ ...suite, 'a.test.ts': 'throw new Error("loaded");' }, { only: ofB });

  expect(only).toMatchObject({ loadErrors: [], tests: [{ key: ofB[0], status: 'passed' }] });
});

test('matchers: they are counted, and an expect without one is not', async ({ run }) => {
  const suite = `import { assert } from 'vitest';
    import nodeAssert from 'node:assert';
    import { equal } from 'node:assert/strict';
    import fc from 'fast-check';
    test('matcher', () => { expect(1).toBe(1); });
    test('chai', () => { expect(1).to.be.ok; });
    test('assert', () => { assert(true); });
    test('assert.equal', () => { assert.equal(1, 1); });
    test('node:assert', () => { nodeAssert(true); });
    test('node:assert/strict', () => { equal(1, 1); });
    test('fast-check', () => { fc.assert(fc.property(fc.nat(), (n) => n >= 0)); });
    test('nothing', () => { expect(1); });`;

  const { tests } = await run({ 'a.test.ts': suite });

  expect(tests.filter(({ assertions }) => assertions === 0).map(({ name }) => name)).toEqual(['nothing']);
  expect(tests.map(({ status }) => status)).toEqual(tests.map(() => 'passed'));
});

test('texts: a property that fails has the error of its predicate, and the input', async ({ run }) => {
  const suite = `import * as fc from 'fast-check';
    test('expects', () => fc.assert(fc.property(fc.nat(), (n) => { expect(n).toBe(0); })));
    test('answers', () => fc.assert(fc.asyncProperty(fc.nat(), async (n) => n < 5)));
    test('throws', () => fc.assert(fc.property(fc.nat(), (n) => { if (n > 2) throw new RangeError('no'); })));`;

  const { tests } = await run({ 'a.test.ts': suite });

  expect(tests.map(({ errors }) => errors)).toMatchObject([
    [
      {
        name: 'AssertionError',
        message: 'expected 1 to be +0 // Object.is equality',
        expected: '0',
        actual: '1',
        counterexample: '[1]',
        assertedAt: expect.stringMatching(/^3:/),
      },
    ],
    [{ name: 'Error', message: 'Property failed by returning false', counterexample: '[5]' }],
    [{ name: 'RangeError', message: 'no', counterexample: '[3]' }],
  ]);
});

test('texts: a time-out, of a test and of a hook', async ({ run }) => {
  const forever = 'await new Promise((resolve) => setTimeout(resolve, 5000));';
  const suite = `import { aroundEach, beforeEach, describe } from 'vitest';
    test('body', async () => { ${forever} });
    describe('hook', () => { beforeEach(async () => { ${forever} }, 50); test('a', () => {}); });
    describe('around', () => { aroundEach(async (run) => { ${forever} await run(); }, 50); test('a', () => {}); });`;

  const { tests } = await run({ 'a.test.ts': suite });

  expect(tests.map(({ timedOut }) => timedOut)).toEqual([true, true, true]);
});

test('texts: waits that give up in haste, and say so', async ({ run }) => {
  const suite = `test('waitFor', async () => { await vi.waitFor(() => expect(1).toBe(2)); });
    test('waitUntil', async () => { await vi.waitUntil(() => false); });
    test('poll', async () => { await expect.poll(() => 1).toBe(2); });
    test('none', () => { expect(1).toBe(2); });`;
  const { tests } = await run({ 'a.test.ts': suite });
  const timeouts = Object.fromEntries(tests.map(({ key }) => [key, 100]));

  const hurried = await run({ 'a.test.ts': suite }, { timeouts });

  expect(hurried.tests.map(({ timedOut, gaveUp = false }) => [timedOut, gaveUp])).toEqual([
    [false, true],
    [false, true],
    [false, true],
    [false, false],
  ]);
});

test('texts: .only', async ({ run }) => {
  const { tests } = await run({ 'a.test.ts': "test.only('a', () => { expect(1).toBe(1); });" });

  expect(tests[0].modifiers).toEqual(['only']);
});

test('texts: a file without a test', async ({ run }) => {
  expect(await run({ 'a.test.ts': 'expect(1).toBe(1);' })).toMatchObject({ tests: [], loadErrors: [] });
});

test('texts: a snapshot that differs, and one that is not written yet', async ({ run }) => {
  const suite = `test('differs', () => { expect(1).toMatchInlineSnapshot('2'); });
    test('inline', () => { expect(1).toMatchInlineSnapshot(); });
    test('file', () => { expect(1).toMatchSnapshot(); });
    test('error', () => { expect(() => { throw new Error('no'); }).toThrowErrorMatchingInlineSnapshot(); });`;

  const { tests } = await run({ 'a.test.ts': suite });

  expect(tests.map(({ status }) => status)).toEqual(['failed', 'failed', 'failed', 'failed']);
  expect(tests.map(({ unwritten }) => unwritten)).toEqual([
    undefined,
    [{ inline: true, text: '1' }],
    [{ inline: false, text: '1' }],
    [{ inline: true, text: '[Error: no]' }],
  ]);
});

test('each text is compiled once, and none of src is left to Vitest', async ({ session, run }) => {
  const suite =
    "import { createShop } from '#src/orders/index.ts'; import { createAuth } from '#src/auth/index.ts';\n" +
    "test('a', () => { expect([createShop, createAuth]).toHaveLength(2); });";

  const [first, second] = [await run({ 'a.test.ts': suite }), await run({ 'a.test.ts': suite })];

  expect(session).toBeDefined();
  expect(first.modules).toMatchObject({ leftToVitest: 0 });
  expect(first.modules?.compiled).toBeGreaterThan(10);
  expect(second.modules).toEqual({ compiled: 0, evaluated: first.modules?.evaluated, leftToVitest: 0 });
});

test('what is missing is named in one sentence', () => {
  expect(() => need('environment', undefined)).toThrow(
    `this Vitest lacks ${parts.environment.what} (seen in 5.1.1), without which nothing runs here`,
  );
});
