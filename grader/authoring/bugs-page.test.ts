import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kit } from '../course/root.ts';
import { bugsPage } from './bugs-page.ts';

test('the page on bugs says what the bugs say', () => {
  const page = readFileSync(path.join(kit, 'docs', 'bugs.md'), 'utf8').replaceAll('\r\n', '\n');

  expect(page, 'run `npm run bugs`').toBe(bugsPage(kit));
});
