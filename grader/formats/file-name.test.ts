import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText } from '../testing/hostile.ts';
import { fileNames } from './file-name.ts';

test('keeps a name that every system takes', () => {
  expect(Object.fromEntries(fileNames(['ana', 'ben.smith@school.example', 'Zoë']))).toEqual({
    'ana': 'ana',
    'ben.smith@school.example': 'ben.smith@school.example',
    'Zoë': 'Zoë',
  });
});

test('tells names apart that differ by case alone', () => {
  const names = fileNames(['Ana', 'ana']);

  expect(names.get('Ana')).toMatch(/^Ana-[\da-f]{8}$/);
  expect(names.get('ana')).toMatch(/^ana-[\da-f]{8}$/);
});

test.for(['../up', 'CON', 'nul.txt', 'a/b', 'a\\b', '.hidden', 'a:b', 'end.', ''])(
  'does not use %s',
  (name) => {
    expect(fileNames([name]).get(name)).toMatch(/^[\w.]+-[\da-f]{8}$/);
  },
);

test('makes of any names as many names that lead nowhere', () => {
  fc.assert(
    fc.property(fc.uniqueArray(hostileText(), { maxLength: 8 }), (texts) => {
      const names = [...fileNames(texts).values()];

      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
      for (const name of names) {
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_@+][\p{L}\p{M}\p{N}_.@+-]*$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(230);
      }
    }),
  );
});
