import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, rawControls } from '../testing/hostile.ts';
import { cleanLine, cleanText, cutMark, withoutControls } from './clean-text.ts';

test('leaves a text of this world as it is', () => {
  const text = 'refuses the naïve 😀 “quote”\n  and counts: 3 ≠ 2';

  expect(cleanText(text)).toBe(text);
});

test('removes what moves the cursor, colours or links', () => {
  expect(cleanText('a\u001B[2J\u001B[31mb\u001B]8;;http://x.example\u0007c')).toBe('abc');
});

test('shows that there was something that cannot be shown', () => {
  expect(cleanText('a\u0000b\u202Ec\uD800d')).toBe('a\uFFFDb\uFFFDc\uFFFDd');
});

test('makes one line of several', () => {
  expect(cleanLine(' a \r\n  b\rc\t d ')).toBe('a b c d');
});

test('cuts a long text with a mark, and not in the middle of a character', () => {
  expect(cleanText('x'.repeat(600))).toBe(`${'x'.repeat(497)}${cutMark}`);
  expect(cleanText('😀'.repeat(4), 6)).toBe(`😀${cutMark}`);
});

test('leaves colours to our own lines, and nothing else', () => {
  expect(withoutControls('\u001B[31mwrong\u001B[39m: \u001B[2Ja\rb\u009B5A')).toBe(
    '\u001B[31mwrong\u001B[39m: a\nb',
  );
});

test('holds nothing that controls anything, whatever it is given', () => {
  fc.assert(
    fc.property(hostileText(), (text) => {
      const clean = cleanText(text);

      expect(clean).not.toMatch(rawControls);
      expect(clean.isWellFormed()).toBe(true);
      expect(clean.length).toBeLessThanOrEqual(500);
      expect(cleanText(clean)).toBe(clean);
      expect(cleanLine(text)).not.toMatch(/[\n\t]/);
    }),
  );
});
