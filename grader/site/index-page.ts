import type { Manifest } from '../course/manifest.ts';
import { html, type Html } from '../pages/html.ts';
import { siteName, type Words } from './layout.ts';
import { inLanguage, wayFrom } from './places.ts';

/** A page that the start page links to. */
export interface Entry {
  file: string;
  title: string;
}

const forLearners = ['requirements.html', 'habits.html', 'bugs.html'];
const forTeachers = ['instructors.html'];

/** The start page in a language: what this is, the lessons by chapter, and all that can be looked up. */
export function indexPage(
  language: string,
  {
    manifests,
    entries,
    hasPicture,
    fileOf,
  }: { manifests: Manifest[]; entries: Entry[]; hasPicture: boolean; fileOf(id: string): string },
  words: Words,
): Html {
  const { site, commands } = words;
  const way = (target: string): string => wayFrom(inLanguage(language, 'index.html'), target);
  const about = entries.find(({ file }) => file === inLanguage(language, 'about.html'));
  const core = manifests.filter((one) => one.path === 'core').length;
  const named = (files: string[]): Entry[] =>
    files.flatMap((file) => entries.find((entry) => entry.file === file) ?? []);
  const others = entries.filter(
    ({ file }) =>
      !/(?:^|\/)about\.html$|^decisions\/\d/.test(file) && ![...forLearners, ...forTeachers].includes(file),
  );
  const list = (title: string, own: Entry[]): Html | false =>
    own.length > 0 &&
    html`<h2>${title}</h2>
      <ul class="look-up">
        ${own.map((entry) => html`<li><a href="${way(entry.file)}">${entry.title}</a></li> `)}
      </ul>`;
  return html`<h1>${siteName}</h1>
    <p class="lead">${site.lead}</p>
    <blockquote><p>${site.idea}</p></blockquote>
    <p>${site.begin}</p>
    <pre tabindex="0"><code>npm ci\nnpm start</code></pre>
    ${about && html`<p><a href="${way(about.file)}">${site.about}</a></p>`}
    ${hasPicture && html`<p class="picture"><img src="${way('pictures/coach.svg')}" alt="${site.picture}" /></p>`}
    <h2>${site.lessons}</h2>
    <p>${site.lessonsIntro(manifests.length, core)}</p>
    ${[...Map.groupBy(manifests, ({ chapterId }) => chapterId)].map(
      ([chapter, own]) => html`<h3>${commands.list.chapters[chapter]}</h3>
        <ol class="lesson-list">
          ${own.map((lesson) => html`<li value="${lesson.order}"><a href="${way(fileOf(lesson.id))}">${lesson.title}</a> <span class="soft">${[site.minutes(lesson.duration), ...(lesson.path === 'core' ? [site.core] : [])].join(', ')}</span></li>\n`)}
        </ol>`,
    )}
    ${list(site.reference, named(forLearners))} ${list(site.forTeachers, named(forTeachers))}
    ${list(site.made, others)}`;
}
