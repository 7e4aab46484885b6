import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { kit } from '../course/root.ts';
import { seriousIn } from '../testing/axe.ts';
import { test as base } from '../testing/browser.ts';
import { siteOf } from './site.ts';

/** The real site, on a disk, deep in a folder. */
const test = base.extend('site', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kata-site-'));
  onCleanup(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, content] of await siteOf(kit)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return (file: string) => pathToFileURL(path.join(folder, file)).href;
});

test.for(
  [
    'index.html',
    'lessons/08-edge-cases.html',
    'es/lessons/24-capstone-orders.html',
    'requirements.html',
  ].flatMap((file) => [
    { file, width: 360, colorScheme: 'light' as const },
    { file, width: 1280, colorScheme: 'dark' as const },
  ]),
)('can be read by everybody: %o', async ({ file, width, colorScheme }, { open, site }) => {
  const { page, faults } = await open({ viewport: { width, height: 900 }, colorScheme });

  await page.goto(site(file));

  expect(await seriousIn(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).maxWidth)).not.toBe(
    'none',
  );
  expect(faults).toEqual({ errors: [], strangers: [] });
});

test('leads from the start through a lesson to the next one, in both languages', async ({ open, site }) => {
  const { page, faults } = await open({ javaScriptEnabled: false });
  await page.goto(site('index.html'));

  await page.getByRole('link', { name: 'Edge cases' }).click();
  await page.getByText('Hint 1 of 3').first().click();
  await page.getByRole('link', { name: 'Español' }).click();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Casos límite');
  await page.getByRole('link', { name: 'Siguiente' }).click();

  expect(new URL(page.url()).pathname).toMatch(/\/es\/lessons\/09-mocks\.html$/);
  expect(faults.errors).toEqual([]);
});
