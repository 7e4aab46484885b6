import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { html, trusted, type Html } from './html.ts';

/** What every page has around its content. */
export interface Shell {
  title: string;
  /** Of the words on the page, such as `en`. */
  language: string;
  /** All between `<body>` and its scripts; a `<main>` is in it. */
  body: Html;
  /** JavaScript of our own, as modules: it improves a page that is whole without it. */
  scripts?: string[];
  /** Texts that a script makes a script of later, when somebody asks for it: they may run, too. */
  laterScripts?: string[];
  /** Directives that replace those of the strict policy, such as `{ 'connect-src': "'self'" }`. */
  csp?: Record<string, string>;
}

const style = readFileSync(path.join(import.meta.dirname, 'style.css'), 'utf8').replaceAll('\r\n', '\n');

/** A whole document in one file: it loads nothing, and only its own style and scripts are used. */
export function pageShell({ title, language, body, scripts = [], laterScripts = [], csp }: Shell): string {
  const policy = policyOf([...scripts, ...laterScripts].map(hashOf), csp);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${element('style', style)}
      </head>
      <body>
        ${body} ${scripts.map((text) => element('script', text, ' type="module"'))}
      </body>
    </html> `;
  return page.text;
}

/** A style or a script, to the letter: its hash is in the policy. */
function element(tag: string, text: string, attributes = ''): Html {
  return trusted(`<${tag}${attributes}>${text}</${tag}>`);
}

/** What the page may use. Hashes hold whatever the address is: of a file, of a server, of an attachment. */
function policyOf(hashes: string[], own: Record<string, string> = {}): string {
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'style-src': hashOf(style),
    'script-src': hashes.length > 0 ? hashes.join(' ') : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...own,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
