import { expect, test, vi } from 'vitest';
import { commandWorld } from '../testing/command-world.ts';

// The language is chosen when the sentences are loaded.
vi.resetModules();
vi.stubEnv('KATA_LANG', 'es');
const { ask } = await import('./ask.ts');

test.for([
  ['s\n', true],
  ['Sí\n', true],
  ['si\n', true],
  ['y\n', true],
  ['n\n', false],
  ['no\n', false],
  ['\n', false],
] as const)('after a question in Spanish %j is %s', async ([answer, isYes]) => {
  const world = commandWorld('.', { answer });

  expect(await ask('¿Seguir?', '', world)).toBe(isYes);
  expect(world.said).toContain('¿Seguir? [s/N] ');
});
