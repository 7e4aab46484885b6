import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test.for([
  ['\uFEFFa\r\nb\r\n', 'a\nb\n'],
  ['a\nb', 'a\nb'],
  ['a\uFEFFb\rc', 'a\uFEFFb\rc'],
  ['', ''],
])('makes of %j the plain text %j', ([text, plain]) => {
  expect(plainText(text)).toBe(plain);
});
