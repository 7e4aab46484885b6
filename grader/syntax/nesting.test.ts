import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTooDeep } from './nesting.ts';
import { parseModule } from './parse.ts';

const many = 50_000;

test.for([
  ['brackets', '['.repeat(many)],
  ['brackets that are closed', '('.repeat(many) + ')'.repeat(many)],
  ['brackets with comments that seem to close them', '[/*]*/'.repeat(many)],
  ['conditions', `const a = ${'b ? 1 : '.repeat(many)}1;`],
  ['templates', '`${'.repeat(many) + '}`'.repeat(many)],
])('refuses a text of nested %s, and lives', ([, text]) => {
  expect(isTooDeep(text)).toBe(true);
  expect(parseModule('suite.ts', text).problem?.message).toMatch(/nested too deeply/);
});

test.for([
  ['a table with many rows', `const rows = [${"[1, 2, { name: 'mug' }],\n".repeat(2000)}];`],
  ['many tests', "test('sells', () => { expect([{ stock: 1 }]).toEqual([]); });\n".repeat(1000)],
  ['brackets in a text', `const text = '${'['.repeat(many)}';`],
  ['brackets in a comment', `// ${'('.repeat(many)}\n`],
])('reads %s', ([, text]) => {
  expect(isTooDeep(text)).toBe(false);
});

test('reads whatever is nested as deeply as people write', () => {
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 30, depthIdentifier: 'value' },
      fc.constantFrom('1', "'[[('", '/[(]/', '// (\n1', '`{${1}`'),
      fc.array(tie('value'), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
      tie('value').map((one) => `() => (${one})`),
      tie('value').map((one) => `({ a: ${one} })`),
    ),
  }));

  fc.assert(
    fc.property(value, (code) => {
      expect(isTooDeep(`const value = ${code};`)).toBe(false);
    }),
  );
});
