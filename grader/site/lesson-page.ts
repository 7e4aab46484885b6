import { existsSync } from 'node:fs';
import path from 'node:path';
import { readCourseFile } from '../course/course-files.ts';
import { splitPage } from '../course/front-matter.ts';
import { readManifest, type Manifest } from '../course/manifest.ts';
import { headings } from '../course/pages.ts';
import { pageIn, questionsHeading } from '../course/translations.ts';
import { paragraphsOf } from '../learner/hint-pages.ts';
import { html, type Html } from '../pages/html.ts';
import type { Words } from './layout.ts';
import { renderMarkdown, type Resolve } from './markdown.ts';
import { wayFrom } from './places.ts';

/** What the lessons of the course say of themselves, in a language and in order. */
export function manifestsOf(root: string, ids: string[], language: string): Manifest[] {
  return ids.map((id) => readManifest(root, id, language));
}

interface LessonFacts {
  id: string;
  language: string;
  manifests: Manifest[];
  /** Where a lesson is on the site: in the same language, if it is translated. */
  fileOf(id: string): string;
}

/** The page of a lesson: its text, its hints, one step at a time, and the lessons next to it. */
export function lessonPage(
  root: string,
  { id, language, manifests, fileOf }: LessonFacts,
  resolve: Resolve,
  words: Words,
): { title: string; body: Html } {
  const at = manifests.findIndex((one) => one.id === id);
  const { title, objectives, duration, chapterId, path: way } = manifests[at];
  const { body } = splitPage(readCourseFile(root, `lessons/${id}/${pageIn(language, 'README.md')}`));
  const rendered = renderMarkdown(body, resolve, words.site);
  const facts = [
    words.site.place(at + 1, manifests.length),
    words.commands.list.chapters[chapterId],
    words.site.minutes(duration),
    ...(way === 'core' ? [words.site.core] : []),
  ];
  return {
    title: rendered.title || title,
    body: html`<article>
      <header>
        <p class="kicker">${facts.join(' · ')}</p>
        <h1>${rendered.title || title}</h1>
        <div class="objectives">
          <p>${words.site.objectives}</p>
          <ul>
            ${objectives.map((one) => html`<li>${one}</li> `)}
          </ul>
        </div>
      </header>
      ${rendered.body}
      ${hintSection(root, { id, language }, resolve, words)}
    </article>
    ${neighbours({ id, language, manifests, fileOf }, words)}`,
  };
}

function hintSection(
  root: string,
  { id, language }: { id: string; language: string },
  resolve: Resolve,
  words: Words,
): Html | false {
  const written = [language, 'en'].find((one) => existsSync(path.join(root, hintsOf(id, one))));
  if (written === undefined) return false;
  const mark = written !== language && html` lang="${written}"`;
  const show = (text: string): Html =>
    html`<div${mark}>${renderMarkdown(`# \n\n${text}`, resolve, words.site).body}</div>`;
  const sections = headings(readCourseFile(root, hintsOf(id, written)));
  const isQuestions = ({ heading }: { heading: string }): boolean => heading === questionsHeading(written);
  return html`<section aria-labelledby="hints">
    <h2 id="hints">${words.site.hints}</h2>
    <p class="soft">${words.site.hintsIntro}</p>
    ${sections
      .filter((one) => !isQuestions(one))
      .map(({ heading, text }) => {
        const hints = paragraphsOf(text);
        return html`<h3${mark}>${heading}</h3>
          ${hints.map((hint, index) => html`<details><summary>${words.site.hint(index + 1, hints.length)}</summary>${show(hint)}</details>\n`)}`;
      })}
    ${sections.filter(isQuestions).map(({ text }) => html`<h3>${words.site.questions}</h3>\n${questionsIn(text, mark, show)}`)}
  </section>`;
}

/** A question is a bold line, with its answer below. */
function questionsIn(text: string, mark: Html | false, show: (text: string) => Html): Html[] {
  return text
    .split(/^(?=\*\*.+\*\*\s*$)/m)
    .filter((one) => one.startsWith('**'))
    .map((one) => {
      const [question, ...answer] = one.split('\n');
      return html`<details><summary${mark}>${question.trim().slice(2, -2).replaceAll('`', '')}</summary>${show(answer.join('\n'))}</details>\n`;
    });
}

function hintsOf(id: string, language: string): string {
  return `lessons/${id}/${pageIn(language, 'hints.md')}`;
}

function neighbours({ id, manifests, fileOf }: LessonFacts, { site }: Words): Html {
  const at = manifests.findIndex((one) => one.id === id);
  const link = (rel: 'prev' | 'next', words: (title: string) => string, to?: Manifest): Html | false =>
    to !== undefined &&
    html`<a rel="${rel}" href="${wayFrom(fileOf(id), fileOf(to.id))}">${words(to.title)}</a>`;
  return html`<nav class="neighbours" aria-label="${site.neighbours}">
    ${link('prev', site.previous, manifests[at - 1])} ${link('next', site.next, manifests[at + 1])}
  </nav>`;
}
