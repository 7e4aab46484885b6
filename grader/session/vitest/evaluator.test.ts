import { expect, test as base } from 'vitest';
import type { EvaluatedModuleNode, ModuleRunner, ModuleRunnerContext } from 'vite/module-runner';
import { Evaluator } from './evaluator.ts';

const test = base
  .extend('leftToVitest', () => [] as string[])
  .extend('evaluator', ({ leftToVitest }) => {
    const evaluator = new Evaluator();
    const vitests = {
      runInlinedModule: async (_context: unknown, code: string) => void leftToVitest.push(code),
      runExternalModule: async (file: string) => ({ file }),
    };
    evaluator.install({ evaluator: vitests } as unknown as ModuleRunner);
    return evaluator;
  });

test('compiles the text of a module once, and makes everything anew each time', async ({ evaluator }) => {
  const one = await evaluate(evaluator, '/a.ts', 'return {}');
  const another = await evaluate(evaluator, '/a.ts', 'return {}');

  expect(one).not.toBe(another);
  expect(evaluator.counts).toEqual({ compiled: 1, evaluated: 2, leftToVitest: 0 });
});

test('tells texts and modules apart', async ({ evaluator }) => {
  const values = [
    await evaluate(evaluator, '/a.ts', 'return 1'),
    await evaluate(evaluator, '/a.ts', 'return 2'),
    await evaluate(evaluator, '/b.ts', 'return 3'),
  ];

  expect(values).toEqual([1, 2, 3]);
  expect(evaluator.counts.compiled).toBe(3);
});

test('evaluates the text of a variant in place of the module’s own', async ({ evaluator }) => {
  evaluator.texts = new Map([['/a.ts', 'return "variant"']]);

  expect(await evaluate(evaluator, '/a.ts', 'return "own"')).toBe('variant');
  expect(await evaluate(evaluator, '/b.ts', 'return "own"')).toBe('own');
});

test('forgets modules that have changed, and no others', async ({ evaluator }) => {
  await evaluate(evaluator, '/a.ts', 'return 1');
  await evaluate(evaluator, '/b.ts', 'return 1');

  evaluator.forget(['/a.ts']);
  await evaluate(evaluator, '/a.ts', 'return 1');
  await evaluate(evaluator, '/b.ts', 'return 1');

  expect(evaluator.counts.compiled).toBe(3);
});

test.for(['require("node:fs")', 'module.exports = 1', '__dirname', '__vite_ssr_import_meta__.vitest'])(
  'leaves a module to Vitest that needs %s',
  async (code, { evaluator, leftToVitest }) => {
    await evaluate(evaluator, '/a.ts', code);

    expect(leftToVitest).toEqual([code]);
  },
);

test('is not led astray by a comment', async ({ evaluator, leftToVitest }) => {
  const code = '/** What the module exports. */\n// a module\nreturn 1';

  expect(await evaluate(evaluator, '/a.ts', code)).toBe(1);
  expect(leftToVitest).toEqual([]);
});

test('lets something stand in for a module that Node loads', async ({ evaluator }) => {
  evaluator.standIn = (file, module) => (file === 'node:assert' ? 'counted' : module);

  expect(await evaluator.runExternalModule('node:assert')).toBe('counted');
  expect(await evaluator.runExternalModule('node:fs')).toEqual({ file: 'node:fs' });
});

function evaluate(evaluator: Evaluator, file: string, code: string): Promise<unknown> {
  const context = { __vite_ssr_import_meta__: {} } as ModuleRunnerContext;
  return evaluator.runInlinedModule(context, code, { id: file, file } as EvaluatedModuleNode);
}
