import { catalogueIn } from '../sentences/sentences.ts';
import { html, trusted, type Html } from '../pages/html.ts';
import { inLanguage, languages, wayFrom } from './places.ts';

export type Words = Awaited<ReturnType<typeof catalogueIn>>;

export const siteName = 'Testing Mastery';
/** Marks files of ours, so that those of an older site can be removed. */
export const generator = 'testing-mastery-site';

/** One page of the site: what is around its text is the same on all. */
export interface Layout {
  file: string;
  language: string;
  title: string;
  description: string;
  body: Html;
  /** All files of the site that are pages. */
  files: ReadonlySet<string>;
}

const languageNames: Record<string, string> = { en: 'English', es: 'Español' };
/** No script, and nothing from elsewhere. A file knows no `'self'`. */
const policy =
  "default-src 'none'; style-src 'self' file:; img-src 'self' file:; base-uri 'none'; form-action 'none'";

/** A whole document. All links in it are relative: it works from a disk and under any address. */
export function layout(page: Layout, words: Words): string {
  const { file, language, title, description, body, files } = page;
  const way = (target: string): string => wayFrom(file, target);
  const twins = twinsOf(page);
  const inOwn = (name: string): string =>
    files.has(inLanguage(language, name)) ? inLanguage(language, name) : name;
  const menu = [
    [inOwn('index.html'), words.site.start],
    [inOwn('about.html'), words.site.aboutShort],
    ['requirements.html', words.site.requirements],
    ['habits.html', words.site.habits],
    ['bugs.html', words.site.bugs],
    ['decisions/index.html', words.site.decisions],
  ].filter(([target]) => files.has(target));
  return html`<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${trusted(policy)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="generator" content="${generator}" />
    <meta name="description" content="${description}" />
    <title>${title === siteName ? title : `${title} · ${siteName}`}</title>
    <link rel="stylesheet" href="${way('style.css')}" />
    ${twins.map((twin) => html`<link rel="alternate" hreflang="${twin.language}" href="${way(twin.file)}" />\n    `)}
  </head>
  <body class="site">
    <a class="skip" href="#main">${words.site.skip}</a>
    <header class="site-head">
      <nav aria-label="${words.site.menu}">
        <ul>
          ${menu.map(([target, name]) => html`<li><a href="${way(target)}"${target === file && html` aria-current="page"`}${languageOf(target) !== language && html` hreflang="en"`}>${name}</a></li> `)}
          ${twins
            .filter((twin) => twin.language !== language)
            .map(
              (twin) =>
                html`<li class="language"><a href="${way(twin.file)}" hreflang="${twin.language}" lang="${twin.language}">${languageNames[twin.language] ?? twin.language}</a></li> `,
            )}
        </ul>
      </nav>
    </header>
    <main id="main">
      ${body}
    </main>
  </body>
</html>
`.text;
}

function languageOf(file: string): string {
  return languages.find((one) => file.startsWith(`${one}/`)) ?? 'en';
}

/** The same page in each language that it is written in, if these are several. */
function twinsOf({ file, language, files }: Layout): { language: string; file: string }[] {
  const name = language === 'en' ? file : file.slice(language.length + 1);
  const twins = languages
    .map((one) => ({ language: one, file: inLanguage(one, name) }))
    .filter((one) => files.has(one.file));
  return twins.length > 1 ? twins : [];
}
