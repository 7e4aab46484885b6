import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { html } from './html.ts';
import { pageShell } from './page-shell.ts';

const body = html`<main>Hello</main>`;
const policyIn = (page: string): string => /Content-Security-Policy" content="([^"]+)"/.exec(page)![1];
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('allows its own style and scripts to the letter, and nothing else', () => {
  const page = pageShell({
    title: 'A page',
    language: 'en',
    body,
    scripts: ['alert(1)', '"</p>"'],
    laterScripts: ['x'],
  });

  const style = /<style>([^]*?)<\/style>/.exec(page)![1];
  expect(policyIn(page)).toBe(
    [
      "default-src 'none'",
      `style-src ${hashOf(style)}`,
      `script-src ${hashOf('alert(1)')} ${hashOf('"</p>"')} ${hashOf('x')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ].join('; '),
  );
  expect(page).toContain('<script type="module">alert(1)</script>');
});

test('lets no script run where there is none, and takes directives of its maker', () => {
  const page = pageShell({ title: 'A page', language: 'en', body, csp: { 'connect-src': "'self'" } });

  expect(policyIn(page)).toMatch(/script-src 'none'; .*; connect-src 'self'$/);
});

test('has the title as text, and says its language', () => {
  const page = pageShell({ title: '</title><script>alert(1)</script>', language: 'es', body });

  expect(page).toContain('<html lang="es">');
  expect(page).not.toContain('<script>alert');
});
