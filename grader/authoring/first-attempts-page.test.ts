import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { kit } from '../course/root.ts';
import { attemptsFolder, firstAttemptsPage } from './first-attempts-page.ts';

test('the page on first attempts says what is expected of them', () => {
  const file = path.join(kit, attemptsFolder, 'first-attempts.md');
  const page = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

  expect(page, 'run `npm run attempts`').toBe(firstAttemptsPage(kit));
});
