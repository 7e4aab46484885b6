import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { splitPage } from '../course/front-matter.ts';
import { lessonIds } from '../course/lesson-ids.ts';
import { html } from '../pages/html.ts';
import { ownText } from '../pages/own-text.ts';
import { catalogueIn } from '../sentences/sentences.ts';
import { indexPage, type Entry } from './index-page.ts';
import { layout, siteName, type Words } from './layout.ts';
import { lessonPage, manifestsOf } from './lesson-page.ts';
import { renderMarkdown, type Rendered } from './markdown.ts';
import { inLanguage, languages, placesOf, wayFrom, type Place } from './places.ts';
import { resolver } from './resolve.ts';

const pictures = 'docs/pictures';
const decisions = 'decisions/index.html';

/** The course as a site: what is to be written, by name, relative to the site. The same course makes the same bytes. */
export async function siteOf(root: string): Promise<Map<string, string | Uint8Array>> {
  const places = placesOf(root);
  const hasDecisions = places.some(({ file }) => file.startsWith('decisions/'));
  const files = new Set([
    ...places.map(({ file }) => file),
    ...languages.filter((one) => isWritten(one, places)).map((one) => inLanguage(one, 'index.html')),
    ...(hasDecisions ? [decisions] : []),
  ]);
  const site = new Map<string, string | Uint8Array>([['style.css', styleOfSite()]]);
  for (const name of namesIn(root, pictures))
    site.set(`pictures/${name}`, readFileSync(path.join(root, pictures, name)));

  const english: Entry[] = [];
  for (const language of languages.filter((one) => isWritten(one, places))) {
    const words = await catalogueIn(language);
    const manifests = manifestsOf(root, lessonIds(root), language);
    const fileOf = (id: string): string =>
      [language, 'en'].map((one) => inLanguage(one, `lessons/${id}.html`)).find((one) => files.has(one))!;
    const put = (
      file: string,
      page: Omit<Rendered, 'title'> & { title: string; description?: string },
    ): void => {
      const { title, body, description = words.site.lead } = page;
      site.set(file, layout({ file, language, title, body, description, files }, words));
    };
    const entries: Entry[] = [];
    for (const place of places.filter((one) => one.language === language)) {
      const resolve = resolver(root, place, places);
      if (place.kind === 'lesson') {
        const page = lessonPage(root, { id: idOf(place), language, manifests, fileOf }, resolve, words);
        put(place.file, { ...page, description: words.site.description(page.title) });
      } else {
        const page = textPage(root, place, places, words);
        put(place.file, page);
        entries.push({ file: place.file, title: page.title });
      }
    }
    if (language === 'en') {
      if (hasDecisions) {
        const own = entries.filter(({ file }) => file.startsWith('decisions/'));
        put(decisions, { title: words.site.decisions, body: listPage(words.site.decisions, own) });
        entries.push({ file: decisions, title: words.site.decisions });
      }
      english.push(...entries.filter(({ file }) => file !== 'about.html'));
    }
    const known = language === 'en' ? entries : [...entries, ...english];
    const hasPicture = site.has('pictures/coach.svg');
    put(inLanguage(language, 'index.html'), {
      title: siteName,
      body: indexPage(language, { manifests, entries: known, hasPicture, fileOf }, words),
    });
  }
  return site;
}

/** Whether there are lessons in the language: else it has no start page. */
function isWritten(language: string, places: Place[]): boolean {
  return places.some((place) => place.language === language && place.kind === 'lesson');
}

function idOf({ source }: Place): string {
  return path.posix.basename(path.posix.dirname(source));
}

function textPage(root: string, place: Place, places: Place[], words: Words): Rendered {
  const { body } = splitPage(readCourseFile(root, place.source));
  const page = renderMarkdown(body, resolver(root, place, places), words.site);
  return { title: page.title, body: html`<article><h1>${page.title}</h1>${page.body}</article>` };
}

function listPage(title: string, entries: Entry[]): Rendered['body'] {
  return html`<h1>${title}</h1>
    <ol class="look-up">
      ${entries.map((entry) => html`<li><a href="${wayFrom(decisions, entry.file)}">${entry.title}</a></li> `)}
    </ol>`;
}

/** The tokens of all pages, and what only the site has. */
function styleOfSite(): string {
  return ['../pages/style.css', 'site.css'].map((name) => ownText(import.meta.dirname, name)).join('\n');
}

function namesIn(root: string, folder: string): string[] {
  return existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).toSorted() : [];
}
