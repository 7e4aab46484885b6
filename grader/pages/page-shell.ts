import { createHash } from 'node:crypto';
import { html, trusted, type Html } from './html.ts';
import { ownText } from './own-text.ts';

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
  /** Style of this page alone, made from the tokens of all. */
  style?: string;
}

const commonStyle = ownText(import.meta.dirname, 'style.css');

/** A whole document in one file: it loads nothing, and only its own style and scripts are used. */
export function pageShell(shell: Shell): string {
  const { title, language, body, scripts = [] } = shell;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${trusted(policyFor(shell))}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${element('style', styleOf(shell))}
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
export function policyFor(shell: Pick<Shell, 'scripts' | 'laterScripts' | 'csp' | 'style'>): string {
  const hashes = [...(shell.scripts ?? []), ...(shell.laterScripts ?? [])].map(hashOf);
  const directives: Record<string, string> = {
    'default-src': "'none'",
    'style-src': hashOf(styleOf(shell)),
    'script-src': hashes.length > 0 ? hashes.join(' ') : "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    ...shell.csp,
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

function styleOf({ style = '' }: Pick<Shell, 'style'>): string {
  return commonStyle + style;
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
