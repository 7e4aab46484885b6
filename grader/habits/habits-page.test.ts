import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kit } from '../course/root.ts';
import { habitsPage } from './habits-page.ts';

test('the page on habits says what the code does', () => {
  const page = readFileSync(path.join(kit, 'docs', 'habits.md'), 'utf8').replaceAll('\r\n', '\n');

  expect(page, 'run `npm run habits`').toBe(habitsPage());
});
