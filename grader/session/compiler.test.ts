import vm from 'node:vm';
import { expect, test as base } from 'vitest';
import { Compiler } from './compiler.ts';

const test = base.extend('compiler', ({}, { onCleanup }) => {
  const { runInThisContext } = vm;
  onCleanup(() => void (vm.runInThisContext = runInThisContext));
  return new Compiler({ createRequire: (url) => ({ url }) });
});

/** As Vitest does it. */
function compile(file: string, text: string): () => Promise<unknown> {
  return vm.runInThisContext(`'use strict';async ()=>{{${text}}}`, {
    filename: file,
  }) as () => Promise<unknown>;
}

test('compiles the text of a module once', ({ compiler: _ }) => {
  expect(compile('/a.ts', 'return {}')).toBe(compile('/a.ts', 'return {}'));
});

test('makes everything anew each time a module is evaluated', async ({ compiler: _ }) => {
  const [one, another] = [compile('/a.ts', 'return {}'), compile('/a.ts', 'return {}')];

  expect(await one()).not.toBe(await another());
});

test('tells texts and modules apart', async ({ compiler: _ }) => {
  const texts = [compile('/a.ts', 'return 1'), compile('/a.ts', 'return 2'), compile('/b.ts', 'return 1')];

  expect(new Set(texts).size).toBe(3);
  expect(await Promise.all(texts.map((text) => text()))).toEqual([1, 2, 1]);
});

test('forgets modules that have changed, and no others', ({ compiler }) => {
  const [a, b] = [compile('/a.ts', 'return 1'), compile('/b.ts', 'return 1')];

  compiler.forget(['/a.ts']);

  expect(compile('/a.ts', 'return 1')).not.toBe(a);
  expect(compile('/b.ts', 'return 1')).toBe(b);
});

test('leaves to a suite what it compiles itself', ({ compiler: _ }) => {
  const text = '({})';

  expect(vm.runInThisContext(text, { filename: '/a.ts' })).not.toBe(
    vm.runInThisContext(text, { filename: '/a.ts' }),
  );
  expect(vm.runInThisContext('1 + 1')).toBe(2);
});
