import { readFileSync } from 'node:fs';
import path from 'node:path';
import { distClientRoot } from '@vitest/ui';
import { expect, test } from 'vitest';
import { prepared } from './first-look.ts';

const page = readFileSync(path.join(distClientRoot, 'index.html'), 'utf8');

test('leaves nothing in the page that is fetched from the net', () => {
  expect(page).toContain('https://');
  expect(prepared(page)).not.toContain('https://');
});

test('tells the page how its list begins, before its own scripts run', () => {
  const text = prepared(page);

  expect(text.indexOf('projectSort')).toBeGreaterThan(0);
  expect(text.indexOf('projectSort')).toBeLessThan(text.indexOf('type="module"'));
});

test('leaves the rest as it is', () => {
  const scripts = page.match(/<script[^>]*src=[^>]*>/g);

  expect(scripts).not.toBeNull();
  expect(prepared(page).match(/<script[^>]*src=[^>]*>/g)).toEqual(scripts);
  expect(prepared('<p>Coverage</p>')).toBe('<p>Coverage</p>');
});
